const surnames = 'Ashby Birch Cole Dale Elmer Foldby Grange Hillam Ivory Joyner'.split(' ');
const head = 'MINUTES of a meeting of the VALE TOWN COUNCIL held on 1 May 2026.\n\n';

function repeat(count: number, make: (place: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, place) => make(place)).join(between);
}

/** Somebody else for each place: `Cllr B Birchcole`. */
function person(place: number): string {
  const surname = surnames[place % 10] ?? '';
  const more = place < 10 ? '' : (surnames[Math.floor(place / 10) % 10] ?? '').toLowerCase();
  return `Cllr ${String.fromCharCode(65 + (place % 26))} ${surname}${more}`;
}

const whole =
  'MINUTES of a meeting of the VALE TOWN COUNCIL held on 1 May 2026 at 7pm in the Hall. Present: Cllr A Ashby (Chairman), Cllr B Birch. ' +
  'In attendance: D Dale (Clerk). 1. Apologies Apologies were received from Cllr E Elmer. 2. Finance The Clerk reported. ' +
  'RESOLVED to pay £120. ACTION: Clerk to pay by 3 June. 3. Date of next meeting 5 June 2026. ';

/** Texts of one shape each, some size times `times`: whatever a file is made of, ten times as much takes ten times as long. */
export const longTexts: Readonly<Record<string, (times: number) => string>> = {
  'wrapped lines without an end': (times) =>
    `${head}1/26 ROADS\n\n${'the roads were bad and the clerk wrote about all of the\n'.repeat(200 * times)}`,
  'numbered items': (times) =>
    head + repeat(100 * times, (place) => `${place + 1}. Item about matter ${place}\n\nWords were said of it.\n`),
  'sub-items': (times) =>
    head +
    repeat(
      20 * times,
      (place) =>
        `${place + 1}. Matter ${place}\n\n${repeat(9, (part) => `${place + 1}.${part + 1} Part ${part} was told`, '\n\n')}`,
      '\n\n',
    ),
  'items with signature lines': (times) =>
    head +
    repeat(40 * times, (place) => `${place + 1}. Matter\n\nWords.\n\nSigned ............ Date .......... ${place}`),
  'people with tasks in prose': (times) =>
    `${head}Present: ${repeat(20 * times, person, ', ')}\n\n1/26 TASKS\n\n${repeat(50 * times, (place) => `${person(place)} would write to them and the Clerk to report.`, '\n\n')}`,
  'a list of names': (times) => `${head}PRESENT\n\n${repeat(80 * times, person)}\n\n1/26 APOLOGIES\n\nNone.\n`,
  'names in two columns': (times) =>
    `${head}PRESENT\n\n${repeat(50 * times, (place) => `Alder Council Birch Council\n${person(place)} ${person(place + 3)}`)}\n\n1/26 APOLOGIES\n\nNone.\n`,
  'decisions with votes': (times) =>
    `${head}1/26 PLANNING\n\n${repeat(60 * times, (place) => `RESOLVED that ${place} be approved. For: Cllrs Ashby and Cole. Against: Cllr Dale (2-1-0).`, '\n\n')}`,
  'movers alone': (times) =>
    `${head}1/26 PLANNING\n\n${'Proposed by Cllr Ashby, seconded by Cllr Birch.\n\n'.repeat(100 * times)}`,
  clauses: (times) =>
    `${head}1/26 LIST\n\nRESOLVED that:\n\n${repeat(100 * times, (place) => `${place + 1}) entry ${place} of words`)}`,
  'rows of a table': (times) =>
    `${head}1/26 ACCOUNTS\n\n${repeat(200 * times, (place) => `Payee ${place}\t£${place}.00\tInvoice ${place}`)}`,
  'whole minutes in one paragraph': (times) => whole.repeat(5 * times),
  'many minutes': (times) =>
    repeat(
      8 * times,
      () => `${head}Present: Cllr A Ashby, Cllr B Birch\n\n1. Apologies\n\nNone.\n\n2. Finance\n\nRESOLVED to pay.\n`,
    ),
  reports: (times) =>
    repeat(
      8 * times,
      () =>
        'REPORT TO: Cabinet\nDATE: 1 May 2026\nREPORT OF: Head of Roads\n\nRECOMMENDATIONS\n\n1. That it be agreed.\n\n2. BACKGROUND\n\n2.1 Words.',
      '\n\n',
    ),
};
