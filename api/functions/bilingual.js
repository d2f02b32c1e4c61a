// Every description and summary has its Swedish counterpart. Example values are data and are left alone.
export default function bilingual(document) {
  const found = [];
  const look = (node, path) => {
    if (node === null || typeof node !== 'object') {
      return;
    }
    for (const text of ['summary', 'description']) {
      const swedish = node[`x-${text}-sv`];
      const isOverview = path.length === 1 && text === 'description';
      if (typeof node[text] === 'string' && !isOverview && (typeof swedish !== 'string' || swedish.trim() === '')) {
        found.push({ message: `The ${text} has no x-${text}-sv.`, path: [...path, text] });
      }
    }
    for (const [key, value] of Object.entries(node)) {
      if (!(key === 'value' && path.includes('examples'))) {
        look(value, [...path, key]);
      }
    }
  };
  look(document, []);
  return found;
}
