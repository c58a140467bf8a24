/**
 * What stands in a character class for the letters that names in these minutes are written with: English, Irish, Welsh,
 * Gaelic and the other languages in Latin letters. Long patterns that name people are built of these, since `\p{L}` takes
 * a hundred times as long to make ready wherever it stands.
 */
export const latinLetter = 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ';

/** The same for capitals. */
export const latinCapital = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚẀẂẄỲ';
