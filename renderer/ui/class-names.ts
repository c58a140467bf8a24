/** The classes of a CSS module, as Vite hands them over. */
type Styles = Readonly<Record<string, string | undefined>>;

/**
 * Binds the names of one CSS module: `cx('row', isChosen && 'chosen')` answers the class attribute for the names that
 * hold. A name that the module does not know gives nothing (a test reads all modules for such names).
 */
export function bindClasses(styles: Styles): (...names: readonly (string | false | null | undefined)[]) => string {
  return (...names) =>
    names
      .map((name) => (typeof name === 'string' ? styles[name] : undefined))
      .filter((found) => found !== undefined)
      .join(' ');
}
