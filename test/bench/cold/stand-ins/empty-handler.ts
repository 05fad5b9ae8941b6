/** A function that does nothing: what Node itself and the measuring cost. */
export const handler = async () => ({ statusCode: 204 });
