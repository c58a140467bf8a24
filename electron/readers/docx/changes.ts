import type { ReturnedChange } from '../../../shared/domain/minuting/returned-changes.ts';
import type { Attributes, XmlListener } from '../package/xml.ts';
import { limits, RefusedFile } from '../refusal.ts';
import {
  type ChangedParagraph,
  type Fate,
  isWholly,
  listChanges,
  startChanged,
  wordsBefore,
} from './changed-paragraphs.ts';

/** A comment of a document, by its id. */
export interface Comment {
  readonly author: string | null;
  readonly text: string;
}

export interface ChangeReader {
  readonly listener: XmlListener;
  /** What was found so far; whole once the part has ended. */
  readonly changes: readonly ReturnedChange[];
}

/** So many changes of one paper can be settled one by one. */
const MOST_CHANGES = 5_000;

const tooMany = 'holds more than 5,000 changes. Settle them in Word, and type in what is left.';

/** Characters of a paragraph that people write; each of its changes is kept with all of it. */
const LONGEST_PARAGRAPH = 20_000;

const tooLong = 'has changes in a paragraph of more than 20,000 characters. Settle them in Word.';

const fates: Readonly<Record<string, Fate>> = {
  ins: 'put-in',
  moveTo: 'put-in',
  del: 'taken-out',
  moveFrom: 'taken-out',
};

/** Elements whose words are no words of the document: field codes, properties as they were, other forms of the same. */
const skipped = new Set([
  'instrText',
  'delInstrText',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPr',
  'txbxContent',
  'mc:Fallback',
]);

/** Who changed words, and how, as an element around them says it. */
interface Hand {
  readonly name: string;
  readonly fate: Fate;
  readonly author: string | null;
}

/**
 * Listens to a document part and makes a change of each place where words were put in, taken out or moved with changes
 * tracked, in paragraphs, lists and cells, and of each comment; each with its paragraph as it read before (ECMA-376 part 1,
 * §17.13). Words that were put in and taken out again are none.
 */
export function createChangeReader(comments: ReadonlyMap<string, Comment>): ChangeReader {
  const changes: ReturnedChange[] = [];
  const path: string[] = [];
  const hands: Hand[] = [];
  const remarked = new Set<string>();
  let skipDepth = 0;
  let characters = 0;
  let anchor: string | null = null;
  /** The paragraph that is read, as it was before; it may go over several of the paper. */
  let paragraph: ChangedParagraph | null = null;
  let mark: Hand | null = null;
  /** The last paragraph that was there before, behind which new ones are put. */
  let before: ChangedParagraph | null = null;

  const keep = (change: ReturnedChange): void => {
    if (changes.length >= MOST_CHANGES) throw new RefusedFile(tooMany);
    changes.push(change);
  };

  const add = (text: string): void => {
    if (paragraph === null || skipDepth > 0) return;
    characters += text.length;
    if (characters > limits.textCharacters) {
      throw new RefusedFile('holds more text than any document does. Cut it into smaller documents and send those.');
    }
    const fatesHere = new Set(hands.map(({ fate }) => fate));
    if (fatesHere.size > 1) return;
    const hand = hands.at(-1);
    const fate = hand?.fate ?? 'same';
    const isMove = hand?.name.startsWith('move') ?? false;
    const author = hand?.author ?? null;
    const last = paragraph.pieces.at(-1);
    if (last?.fate === fate && last.author === author && last.isMove === isMove) {
      paragraph.pieces[paragraph.pieces.length - 1] = { ...last, text: last.text + text };
    } else paragraph.pieces.push({ fate, text, author, isMove });
  };

  const endOriginal = (): void => {
    const ended = paragraph;
    paragraph = null;
    if (ended === null) return;
    const own = wordsBefore(ended);
    if (own.length > LONGEST_PARAGRAPH && ended.pieces.length > 1) throw new RefusedFile(tooLong);
    const isNew = isWholly(ended, 'put-in') && before !== null;
    for (const change of listChanges(ended)) {
      if (!isNew || before === null) keep(change);
      else {
        const context = wordsBefore(before);
        const added = `\n${change.added.replace(/\n+$/, '')}`;
        keep({ ...change, context, at: context.length, added, anchor: before.anchor, isAnchorOwn: before.isAnchorOwn });
      }
    }
    for (const { id, at } of ended.remarks) {
      const comment = comments.get(id);
      if (comment === undefined || comment.text === '') continue;
      const where = { anchor: ended.anchor, isAnchorOwn: ended.isAnchorOwn };
      const said = { author: comment.author, note: comment.text, removed: '', added: '' };
      keep({ source: 'comment', context: own, at, ...said, ...where });
    }
    if (!isNew && own !== '') before = ended;
  };

  const endParagraph = (): void => {
    if (paragraph === null) return;
    const ended = mark;
    mark = null;
    const goesWhole = ended?.fate === 'taken-out' && isWholly(paragraph, 'taken-out');
    if (ended === null || goesWhole) {
      endOriginal();
      return;
    }
    const isMove = ended.name.startsWith('move');
    paragraph.pieces.push({ fate: ended.fate, text: '\n', author: ended.author, isMove });
  };

  const open = (name: string, attributes: Attributes): void => {
    const parent = path.at(-1);
    path.push(name);
    if (skipDepth > 0 || skipped.has(name)) {
      skipDepth += 1;
      return;
    }
    const fate = fates[name];
    if (fate !== undefined) {
      const hand = { name, fate, author: attributes.get('author') ?? null };
      if (parent === 'rPr' || parent === 'trPr' || parent === 'tblPr') {
        if (path.at(-3) === 'pPr') mark = hand;
      } else hands.push(hand);
      return;
    }
    if (name === 'p') {
      paragraph ??= startChanged(anchor);
      mark = null;
    } else if (name === 'bookmarkStart') meetBookmark(attributes.get('name') ?? '');
    else if (name === 'tab' || name === 'ptab' || name === 'br' || name === 'cr') {
      if (parent === 'r') add(' ');
    } else if (name === 'noBreakHyphen') add('-');
    else if (name === 'commentRangeStart' || name === 'commentReference') meetComment(attributes.get('id') ?? '');
  };

  const meetBookmark = (name: string): void => {
    if (!name.startsWith('mb_')) return;
    anchor = name;
    // What goes on from a paragraph before stays where it began.
    if (paragraph === null || (paragraph.isAnchorOwn && paragraph.pieces.some(({ text }) => text.includes('\n'))))
      return;
    paragraph.anchor = name;
    paragraph.isAnchorOwn = true;
  };

  const meetComment = (id: string): void => {
    if (paragraph === null || remarked.has(id)) return;
    remarked.add(id);
    paragraph.remarks.push({ id, at: wordsBefore(paragraph).length });
  };

  const close = (name: string): void => {
    path.pop();
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    if (fates[name] !== undefined) {
      const parent = path.at(-1);
      if (parent !== 'rPr' && parent !== 'trPr' && parent !== 'tblPr') hands.pop();
    } else if (name === 'p') endParagraph();
    else if (name === 'tc') {
      endOriginal();
      before = null;
    } else if (name === 'tbl' || name === 'body') endOriginal();
  };

  const text = (words: string): void => {
    const inside = path.at(-1);
    if (inside === 't' || inside === 'delText') add(words);
  };

  return { listener: { open, close, text }, changes };
}
