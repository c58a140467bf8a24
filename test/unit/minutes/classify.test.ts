import { describe, expect, it } from 'vitest';
import { classifyDecision, describeFacts } from '../../../shared/minutes/classify.ts';

const classify = (clause: string, verb = 'RESOLVED') =>
  classifyDecision({ verb, text: `${verb} that ${clause}.`, clauses: [clause] });

describe('what a decision does', () => {
  it.each([
    ['the report be received and noted', ['note', 'receive']],
    ['to note the report and approve the budget for lamps', ['note', 'approve']],
    ['to formally endorse the plan', ['endorse']],
    ['the minutes of 3 March be confirmed as a correct record', ['confirm']],
    ['approval be given to the lease', ['approve']],
    ['the Clerk be asked to support the bid and to note the answer', ['request']],
    ['the Council be recommended to adopt the strategy', ['recommend']],
    ['a survey be commissioned', ['commission']],
    ['the note of the site visit be adopted', ['adopt']],
    ['the lamp be painted green', []],
    ['the works that were approved in May be acknowledged', ['acknowledge']],
    ['the item be held over', ['defer']],
  ])('[CL1] %s', (clause, kinds) => {
    expect(classify(clause).kinds).toEqual(kinds);
  });

  it('[CL1] is told by its own word too', () => {
    expect(classify('the position on the bridge', 'NOTED').kinds).toEqual(['note']);
    expect(classify('a levy be set', 'AGREED TO RECOMMEND').kinds).toEqual(['recommend']);
  });

  it('[CL2] keeps its conditions', () => {
    expect(
      classify('the lease be approved, subject to a bond of £500; and provided that the gate stays').conditions,
    ).toEqual(['a bond of £500', 'the gate stays']);
  });

  it('[CL3] says until when it puts off and why', () => {
    expect(classify('the bid be deferred until the May meeting, because the figures were late').deferral).toEqual({
      until: 'the May meeting',
      reason: 'because the figures were late',
    });
    expect(classify('item 7 be deferred to allow a site visit').deferral).toEqual({
      until: null,
      reason: 'to allow a site visit',
    });
    expect(classify('it be deferred to June pending a permit, and £50 be kept for it').deferral).toEqual({
      until: 'June',
      reason: 'pending a permit',
    });
    expect(classify('the report be noted').deferral).toBeNull();
  });

  it('[CL4] says to whom it hands on', () => {
    expect(
      classify('authority be delegated to the Town Clerk, in consultation with the Chair, to sign').delegatedTo,
    ).toEqual(['the Town Clerk']);
    expect(classify('delegated authority be given to the Head of Parks to let the work').delegatedTo).toEqual([
      'the Head of Parks',
    ]);
  });

  it('is put in short words', () => {
    const facts = classify('the lease be deferred until June and delegated to the Clerk, subject to a bond');
    expect(describeFacts(facts)).toContain('delegated to the Clerk');
    expect(describeFacts(facts)).toContain('subject to a bond');
  });

  it('costs no more than the length of its words', () => {
    const long = 'be and be deferred to subject to '.repeat(30_000);
    expect(classify(long).kinds).toEqual(['defer']);
  });
});
