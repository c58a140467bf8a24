import { formatUuidV7, type MakeId } from '../../shared/domain/ids.ts';

/** Makes the text of a new id out of this computer's clock and randomness, which `shared/` has not. */
export const makeId: MakeId = () => formatUuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
