import type { Bridge, Input, OperationName, Output } from '../../shared/contract/index.ts';
import type { ChosenFile, ChosenFolder } from '../../shared/contract/imports.ts';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import { unpack, type Unpacked } from '../../shared/contract/packing.ts';
import type { Answer, Failure } from '../../shared/contract/operation.ts';
import { createRest } from './pause.ts';

declare global {
  interface Window {
    /** Put there by preload; the one door of the window. Only this folder goes through it. */
    readonly minutebook?: Bridge;
  }
}

const noDoor: Failure = {
  code: 'unexpected',
  message: 'This window is not connected to Minutebook. Close it and start Minutebook again.',
};

/** Asks for an operation by name. Never rejects: what went wrong comes back as a failure with a sentence to show. */
export async function ask<N extends OperationName>(name: N, input: Input<N>): Promise<Answer<Unpacked<Output<N>>>> {
  const bridge = window.minutebook;
  if (bridge === undefined) return { ok: false, failure: noDoor };
  try {
    const answer = await bridge.invoke(name, input);
    if (!answer.ok) return answer;
    const askRest = async (rest: string) => {
      const more = await bridge.invoke('answers.rest', { rest });
      if (!more.ok) throw new Error(more.failure.message);
      return more.value;
    };
    return { ok: true, value: await unpack(answer.value, { askRest, pause: createRest() }) };
  } catch {
    return {
      ok: false,
      failure: { code: 'unexpected', message: 'Minutebook did not answer. What you typed is still here; try again.' },
    };
  }
}

/** Listens to an event of main or the store; the answer stops listening. */
export function listenTo<N extends EventName>(name: N, listen: (payload: EventPayload<N>) => void): () => void {
  return window.minutebook?.subscribe(name, listen) ?? (() => undefined);
}

/** Takes a file or folder that was dropped on the window; its path stays outside. Fails with a sentence where it is neither. */
export async function acceptDrop(file: File): Promise<Answer<ChosenFile | ChosenFolder>> {
  return (await window.minutebook?.acceptDrop(file)) ?? { ok: false, failure: noDoor };
}
