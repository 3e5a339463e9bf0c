/** The sentences of a language. */
declare const sentences: Readonly<Record<string, string>>;
export default sentences;
