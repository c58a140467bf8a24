/** `Ambrose, S; Black, T; Bourke K`: surnames first, as in a register; three such pieces in the order that names are said. */
export function turnSurnames(text: string): string {
  const pieces = text.split(/;\s*/);
  const turned = pieces.map((piece) =>
    piece
      .trim()
      .replace(
        /^(\p{Lu}[\p{L}’'-]+(?: \(\p{L}+\))?),? ((?:\p{Lu}\.?){1,3})$/u,
        (_, surname: string, initials: string) => `${initials} ${surname}`,
      ),
  );
  const count = turned.filter((piece, at) => piece !== pieces[at]?.trim()).length;
  if (count < 3 || count * 3 < pieces.length * 2) return text;
  return turned.map((piece) => piece.replace(/^(\p{Lu}[\p{L}’'-]+), (\p{Lu}\p{Ll}{1,14})$/u, '$2 $1')).join('; ');
}

/** `William P. Dale, Jr.` is one name. */
export function joinSuffix(text: string): string {
  // `A Vale and, B Marsh` has one sign too many.
  return text.replace(/ and, /g, ' and ').replace(/(?<=\p{Ll}\.?), ((?:Jr|Sr)\.?|I{2,3}\b)(?=[\s,;]|$)/gu, ' $1');
}
