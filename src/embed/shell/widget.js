/** The glue of the widget's WebAssembly, and the style that all elements share. */
import css from "#style";

export { default, Widget } from "#glue";

export const style = new CSSStyleSheet();
style.replaceSync(css);
