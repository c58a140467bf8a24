// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeBody, createBody } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { mergeOrganisations } from '../../../electron/services/people/merge.ts';
import {
  createOrganisation,
  getOrganisationPage,
  listAllOrganisations,
} from '../../../electron/services/people/organisations.ts';
import { addMembership } from '../../../electron/services/people/seats.ts';
import { undoStep } from '../../../electron/services/undo.ts';
import { getBody } from '../../../electron/store/bodies.ts';
import { workspaceState } from '../../../electron/store/open.ts';
import { asFailure } from '../../../electron/store/refusal.ts';
import { PresetDialog } from '../../../renderer/features/bodies/rules/preset-dialog.tsx';
import { RuleDialog } from '../../../renderer/features/bodies/rules/rule-dialog.tsx';
import { ruleForms } from '../../../renderer/features/bodies/rules/rule-fields.ts';
import { MergeOrganisationsDialog } from '../../../renderer/features/people/merge-organisations-dialog.tsx';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { useWorkspaceStore } from '../../../renderer/stores/workspace.ts';
import type { Answer } from '../../../shared/contract/operation.ts';
import { newMembershipFacts, type Body, type RuleDifference } from '../../../shared/domain/body.ts';
import { describeRules } from '../../../shared/domain/law/describe-rules.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import type { RuleName } from '../../../shared/domain/law/rules.ts';
import { settle } from '../../support/agenda-window.ts';
import { done, installMemoryBridge } from '../../support/memory-bridge.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

let root: Root;
let place: HTMLElement;
let context: ServiceContext;
let body: Body;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  useNoticeStore.getState().closeAll();
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  context = temporaryContext();
  const facts = { shortName: null, kind: 'council', parentId: null, numberStyle: null } as const;
  body = createBody(context, { name: 'Calder District Council', ...facts, presetId: 'principal-council-england' });
  const from =
    <In, Out>(service: (context: ServiceContext, input: In) => Out) =>
    (input: In): Answer<Out> => {
      try {
        return done(service(context, input));
      } catch (thrown) {
        return { ok: false, failure: asFailure(thrown) };
      }
    };
  useWorkspaceStore.setState({ state: workspaceState(context.workspace) });
  installMemoryBridge({
    'bodies.update': from(changeBody),
    'organisations.get': from(getOrganisationPage),
    'organisations.merge': from(mergeOrganisations),
  });
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const show = async (shown: ReactNode) => {
  act(() => root.render(shown));
  await settle();
};

async function openRule(rule: RuleName): Promise<void> {
  const effective = rulesOf(now());
  const described = effective === null ? undefined : describeRules(effective).find((one) => one.rule === rule);
  const form = ruleForms[rule];
  if (effective === null || described === undefined || form === undefined) throw new Error(`${rule} can be changed`);
  await show(
    <RuleDialog key={rule} {...{ body: now(), effective, described, form }} onClose={() => root.render(null)} />,
  );
}

function now(): Body {
  const stored = getBody(context.workspace, body.id);
  if (stored === undefined) throw new Error('the body is there');
  return stored;
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const shownWords = () => document.body.textContent;
const group = (name: string) => {
  const found = all('[role="group"]').find((one) => one.getAttribute('aria-label') === name);
  if (found === undefined) throw new Error(`no group ${name}`);
  return found;
};
const fieldOf = (label: string, inside: ParentNode = document) => {
  const found = [...inside.querySelectorAll('label')].find((one) => one.textContent.trim() === label);
  const field = document.getElementById(found?.htmlFor ?? '');
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`no field ${label}`);
  return field;
};
const type = (field: HTMLInputElement | HTMLTextAreaElement, words: string) =>
  act(() => {
    const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const pressButton = async (name: string) => {
  const button = all('button').find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name);
  if (button === undefined) throw new Error(`no button ${name}`);
  act(() => button.click());
  await settle();
};
const own = (rule: RuleName) => now().differences.find((one) => one.rule === rule)?.value;

describe('a rule of a body', () => {
  it('[J4] [J5] is changed ground by ground with a reason, beside what the preset says, and put back', async () => {
    await openRule('closing');
    expect(shownWords()).toContain('on seven grounds');
    expect(shownWords()).toContain('5 Legal privilege');
    expect(shownWords()).toContain('Sch 12A Parts 1 and 2');
    expect(shownWords()).toContain('the text was read on 24 November 2026');
    await pressButton('Take ground 7 off');
    await pressButton('Add a ground');
    type(fieldOf('As it is chosen', group('Ground 7')), 'Land that the council means to buy');
    await pressButton('Keep the rule');
    expect(shownWords()).toContain('Say why this body differs');
    type(fieldOf('Why Calder District Council differs'), 'Standing order 22');
    await pressButton('Keep the rule');
    const words = 'Land that the council means to buy';
    expect(own('closing')).toMatchObject({ grounds: { length: 7, 6: { id: words, words } } });
    await openRule('closing');
    await pressButton('Put back what the preset says');
    expect(now().differences).toEqual([]);
  });

  it('[J4] names who must be there: by the word of an office, or by organisation', async () => {
    await openRule('quorum');
    await pressButton('Add a clause: who must be among them');
    const clause = group('Clause 1');
    type(fieldOf('As the rules put it', clause), 'at least two from the executive');
    type(fieldOf('At least so many', clause), '2');
    type(fieldOf('The word, or words between commas', clause), 'leader, portfolio holder,');
    type(fieldOf('Why Calder District Council differs'), 'Constitution 4.2');
    await pressButton('Keep the rule');
    const who = { kind: 'role', words: ['leader', 'portfolio holder'], without: [] };
    expect(own('quorum')).toMatchObject({
      basis: { kind: 'fraction', denominator: 4 },
      clauses: [{ atLeast: 2, who, words: 'at least two from the executive' }],
    });
    expect(rulesOf(now())?.rules.quorum.clauses).toHaveLength(1);
  });

  it('[J4] counts the days of its summons by itself, and by the calendar of its nation', async () => {
    await openRule('summons');
    type(fieldOf('Clear days'), '7');
    type(fieldOf('Why Calder District Council differs'), 'Standing order 1');
    await pressButton('Keep the rule');
    expect(own('summons')).toMatchObject({ to: 'every member', notice: { days: 7, nation: 'england-and-wales' } });
    expect(rulesOf(now())?.rules.notice?.days).toBe(5);
    const stored = now();
    const { name, shortName, kind, numberStyle, chairWord, decisionWord } = stored;
    const facts = {
      id: stored.id,
      revision: stored.revision,
      name,
      shortName,
      kind,
      numberStyle,
      chairWord,
      decisionWord,
    };
    changeBody(context, { ...facts, presetId: 'council-scotland' });
    await openRule('publicNotice');
    const tick = all('input[type="checkbox"]').find((one) => one.closest('label')?.textContent.includes('of its own'));
    act(() => tick?.click());
    act(() => tick?.click());
    type(fieldOf('Why Calder District Council differs'), 'Standing order 2');
    await pressButton('Keep the rule');
    expect(own('publicNotice')).toMatchObject({ notice: { days: 5, nation: 'scotland' } });
  });
});

it('[J16] what stays different under other rules and what is dropped is shown before, and undo gives it back', async () => {
  const days = { days: 6, kind: 'statutory', nation: 'england-and-wales', unit: 'working' };
  const value = { ...days, saturdays: 'skip', breaks: 'count', shorterNotice: 'allowed' };
  const differences: RuleDifference[] = [
    { rule: 'substitutes', value: 'named-deputies', reason: 'Standing order 5' },
    { rule: 'notice', value, reason: 'Standing order 6' },
  ];
  const { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord } = body;
  changeBody(context, { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord, differences });
  await show(<PresetDialog body={now()} presetId="council-scotland" onClose={() => root.render(null)} />);
  expect(shownWords()).toMatch(/Stays different.*Substitutes.*Standing order 5.*Is dropped.*Clear days of the agenda/);
  expect(shownWords()).toContain('For Council or committee (Scotland) this is law');
  await pressButton('Change the rules, drop 1');
  expect(now()).toMatchObject({ presetId: 'council-scotland', differences: differences.slice(0, 1) });
  undoStep(context);
  expect(now()).toMatchObject({ presetId: 'principal-council-england', differences });
});

it('[V11] what goes over is shown before records of an organisation are joined', async () => {
  const one = (name: string) => createOrganisation(context, { name, abbreviation: null, aliases: [] });
  const [kept, other] = [one('Vale Trust'), one('Vale NHS')];
  const newPerson = { title: null, name: 'Maud Pellow', office: null };
  const seat = { ...newMembershipFacts, bodyId: body.id, personId: null, newPerson };
  addMembership(context, { ...seat, organisationId: other.id });
  const organisations = listAllOrganisations(context);
  await show(<MergeOrganisationsDialog {...{ kept, organisations }} onClose={() => root.render(null)} />);
  const field = document.querySelector<HTMLInputElement>('input[role="combobox"]');
  if (field === null) throw new Error('there is a field');
  act(() => field.focus());
  type(field, 'Vale NHS');
  await settle();
  const option = all('[role="option"]').find((shown) => shown.textContent.includes('Vale NHS'));
  act(() => option?.click());
  await settle();
  expect(shownWords()).toMatch(/Vale NHS1 seat/);
  expect(shownWords()).toMatch(/Vale TrustNothing stands under it/);
  await pressButton('Join the 2 records');
  expect(listAllOrganisations(context)).toMatchObject([{ id: kept.id, aliases: ['Vale NHS'] }]);
  expect(getOrganisationPage(context, { id: kept.id }).holdings.seats).toBe(1);
});
