// A field is described where it stands, or takes over the description of what it refers to inside another schema.
export default function describedProperties(schemas) {
  const found = [];
  for (const [name, schema] of Object.entries(schemas)) {
    for (const [field, property] of Object.entries(schema.properties ?? {})) {
      const refersToField = JSON.stringify(property).includes('/properties/') || name.endsWith('Patch');
      if (!property.description && !refersToField) {
        found.push({ message: `${name}.${field} is not described.`, path: ['components', 'schemas', name, 'properties', field] });
      }
    }
  }
  return found;
}
