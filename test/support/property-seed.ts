/**
 * The tests that generate their cases begin from one seed, so that a green commit stays green wherever it is tried again.
 * `PROPERTY_SEED=<number>` looks elsewhere: the seed of a failure is printed with it.
 */
import fc from 'fast-check';

const wanted = Number(process.env['PROPERTY_SEED'] ?? 20_261_123);
fc.configureGlobal({ seed: Number.isSafeInteger(wanted) ? wanted : 20_261_123 });
