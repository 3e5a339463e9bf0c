/** The address of a file that was published beside this script. @param {string} name */
export const beside = (name) => new URL(name, import.meta.url);
