/** The import rule of ARCHITECTURE.md, "Who may import whom". test/architecture proves that a planted violation fails. */
import { purePackages } from './test/architecture/pure-packages.ts';

const pure = `^node_modules/(${purePackages.join('|')})/`;

/** @param {string} name @param {string} from @param {string} to @param {object} [more] */
const forbid = (name, from, to, more = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...more.from },
  to: { path: to, ...more.to },
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    forbid('shared-imports-shared-only', '^shared/', '.', { to: { pathNot: ['^shared/', pure] } }),
    forbid('text-first', '^shared/text/', '^shared/(domain|minutes|layout|reading|proof|contract)/'),
    forbid('domain-second', '^shared/domain/', '^shared/(minutes|layout|reading|proof|contract)/'),
    forbid('minutes-third', '^shared/minutes/', '^shared/(layout|reading|proof|contract)/'),
    forbid('layout-fourth', '^shared/layout/', '^shared/(reading|proof|contract)/'),
    forbid('reading-and-proof-below-contract', '^shared/(reading|proof)/', '^shared/contract/'),
    forbid('contract-knows-little', '^shared/contract/', '^shared/(proof)/'),
    forbid('electron-not-renderer', '^electron/', '^renderer/'),
    forbid('renderer-not-electron', '^renderer/', '^electron/'),
    forbid('sqlite-in-store-only', '^(electron|renderer|shared)/', '^node_modules/better-sqlite3/', {
      from: { pathNot: '^electron/(store|migrations)/' },
    }),
    // dev/sample/legacy makes the Word file that the samples offer for import; dev/ is never shipped.
    forbid('docx-in-writers-only', '^(electron|renderer|shared)/', '^node_modules/docx/', {
      from: { pathNot: '^electron/(writers|dev/sample/legacy)/' },
    }),
    forbid('electron-module-at-the-edge', '^(electron|renderer|shared)/', '^node_modules/electron/|^electron$', {
      from: { pathNot: '^electron/(main|preload)\\.ts$|^electron/(ipc/register|platform/|dev/)' },
    }),
    forbid('store-imports-down', '^electron/store/', '^electron/(ipc|services|readers|writers|platform|dev)/'),
    forbid('migrations-import-nothing', '^electron/migrations/', '^(electron|shared|renderer)/', {
      to: { pathNot: '^electron/migrations/' },
    }),
    forbid('readers-import-down', '^electron/readers/', '^electron/(ipc|services|store|writers|platform|dev)/'),
    forbid('writers-import-down', '^electron/writers/', '^electron/(ipc|services|store|readers|platform|dev)/'),
    forbid('services-import-down', '^electron/services/', '^electron/(ipc|platform|dev)/'),
    forbid('ipc-does-not-reach-the-store', '^electron/ipc/', '^electron/(store|services|readers|writers)/'),
    forbid('dev-is-never-shipped', '^electron/(?!dev/)', '^electron/dev/'),
    forbid('features-stay-apart', '^renderer/features/([^/]+)/', '^renderer/features/([^/]+)/', {
      to: { pathNot: '^renderer/features/$1/' },
    }),
    forbid('features-not-app', '^renderer/(features|editor|preview|stores|gateway|ui)/', '^renderer/app/'),
    forbid('ui-is-presentational', '^renderer/ui/', '^renderer/(?!ui/)|^shared/'),
    forbid('gateway-is-low', '^renderer/(gateway|preview)/', '^renderer/(features|editor|stores|app)/'),
    forbid('one-gateway', '^renderer/(?!gateway/)', '^shared/contract/bridge'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
    exclude: { path: '\\.module\\.css$|\\.css$' },
  },
};
