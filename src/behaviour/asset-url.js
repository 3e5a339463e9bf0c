/** The address of a file in the folder of this script. @param {string} name */
export const assetUrl = (name) => new URL(name, import.meta.url).href;
