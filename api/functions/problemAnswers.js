// An error is answered as application/problem+json alone, with the schema that all problems have.
export default function problemAnswers(operation, _options, context) {
  const found = [];
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    const media = Object.keys(response.content ?? {});
    if (Number(status) >= 400 && (media.length !== 1 || media[0] !== 'application/problem+json')) {
      found.push({ message: `${status} is not answered as a problem.`, path: [...context.path, 'responses', status] });
    }
  }
  return found;
}
