import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/launch.ts';

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
});

afterAll(() => launched.close());

describe('the window', () => {
  it('opens with the product in it', async () => {
    expect(await launched.window.title()).toBe('Minutebook');
    expect(launched.window.url()).toBe('app://minutebook/');
    expect(await launched.window.locator('main').isVisible()).toBe(true);
    await launched.takeScreenshot('smoke');
  });

  it('holds nothing of Node or Electron, only the bridge', async () => {
    const globals = await launched.window.evaluate(() =>
      ['process', 'require', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in window),
    );
    expect(globals).toEqual([]);
    const bridge = await launched.window.evaluate(() =>
      Object.entries((window as unknown as { minutebook: object }).minutebook).map(([name, value]) => [
        name,
        typeof value,
      ]),
    );
    expect(bridge.sort()).toEqual([
      ['acceptDrop', 'function'],
      ['invoke', 'function'],
      ['subscribe', 'function'],
    ]);
  });

  it('is sandboxed and isolated', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      const contents = window?.webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
      const isSpellChecked = window?.webContents.session.isSpellCheckerEnabled();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, isSpellChecked };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      isSpellChecked: false,
    });
  });
});

describe('the page', () => {
  it('comes with the content security policy, with a nonce of its own each time', async () => {
    const policies = await launched.window.evaluate(async () => {
      const read = async () => (await fetch('app://minutebook/')).headers.get('content-security-policy') ?? '';
      return [await read(), await read()];
    });
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1]);
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(policies[0]).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
    expect(policies[0]).not.toContain('unsafe');
  });

  it.each(['..%2f..%2fpackage.json', '%2e%2e%5cmain.js', 'main.js', '../main.js', 'assets'])(
    'serves nothing outside its folder: %s',
    async (place) => {
      const status = await launched.window.evaluate(
        async (address) => (await fetch(address)).status,
        `app://minutebook/${place}`,
      );
      expect(status).toBe(404);
    },
  );

  it('is only read, never written to', async () => {
    const status = await launched.window.evaluate(
      async () => (await fetch('app://minutebook/', { method: 'POST' })).status,
    );
    expect(status).toBe(405);
  });

  it('does not run a script that stands in the page', async () => {
    const isRun = await launched.window.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.isRun = true';
      document.body.append(script);
      return 'isRun' in window;
    });
    expect(isRun).toBe(false);
    expect(takeComplaints()).toHaveLength(1);
  });
});

describe('the network', () => {
  it('is out of reach', async () => {
    const outcome = await launched.window.evaluate(async () => {
      try {
        await fetch('https://example.org/');
        return 'answered';
      } catch {
        return 'refused';
      }
    });
    expect(outcome).toBe('refused');
    takeComplaints();
  });

  it('is out of reach for the session itself, below the policy of the page', async () => {
    const outcome = await launched.app.evaluate(async ({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        (thrown: unknown) => String(thrown),
      ),
    );
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  });
});

describe('navigation', () => {
  const addresses = [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'data:text/html,<p>elsewhere</p>',
    'app://minutebook/elsewhere.html',
    'app://elsewhere/',
    'javascript:document.body.remove()',
  ];

  it.each(addresses)('by location stays where it is: %s', async (address) => {
    await launched.window.evaluate((to) => {
      window.location.href = to;
    }, address);
    await expectToBeStill();
  });

  it.each(addresses)('by a link stays where it is: %s', async (address) => {
    await launched.window.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await expectToBeStill();
  });

  it('opens no second window, and asks before it hands an address to the system', async () => {
    // The system's dialog cannot be clicked from here, so its answer is given in its place: "Stay here".
    await launched.app.evaluate(({ dialog, shell }) => {
      const record = globalThis as unknown as { asked: string[]; opened: string[] };
      record.asked = [];
      record.opened = [];
      dialog.showMessageBox = (options: unknown) => {
        record.asked.push((options as Electron.MessageBoxOptions).detail ?? '');
        return Promise.resolve({ response: 1, checkboxChecked: false });
      };
      shell.openExternal = (url) => {
        record.opened.push(url);
        return Promise.resolve();
      };
    });
    await launched.window.evaluate(() => {
      for (const to of [
        'https://example.org/paper',
        'file:///etc/passwd',
        'smb://server/share',
        'javascript:alert(1)',
      ]) {
        window.open(to);
      }
    });
    await expectToBeStill();
    const record = await launched.app.evaluate(() => {
      const { asked, opened } = globalThis as unknown as { asked: string[]; opened: string[] };
      return { asked, opened };
    });
    expect(record).toEqual({ asked: ['https://example.org/paper'], opened: [] });
    expect(launched.app.windows()).toHaveLength(1);
  });

  it('downloads nothing', async () => {
    const refused = launched.app.evaluate(
      ({ session }) =>
        new Promise<boolean>((resolve) => {
          session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
        }),
    );
    await launched.window.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['words']));
      link.download = 'minutes.txt';
      link.click();
    });
    expect(await refused).toBe(true);
    await expectToBeStill();
  });

  async function expectToBeStill(): Promise<void> {
    // A refused navigation leaves no trace to wait for; a round trip through the page shows that it is alive.
    await launched.window.waitForTimeout(60);
    expect(launched.window.url()).toBe('app://minutebook/');
    expect(await launched.window.locator('main').isVisible()).toBe(true);
    takeComplaints();
  }
});

describe('permissions', () => {
  it('are all denied', async () => {
    const states = await launched.window.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
      return Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      );
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    expect(await launched.window.evaluate(() => Notification.requestPermission())).toBe('denied');
    const place = await launched.window.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('told'),
            (refusal) => resolve(refusal.code === refusal.PERMISSION_DENIED ? 'denied' : refusal.message),
          );
        }),
    );
    expect(place).toBe('denied');
  });
});

describe('the bounds of the window', () => {
  it('are remembered, and a damaged memory of them is a first start', async () => {
    const first = await launchApp({ keepProfile: true });
    await first.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 900, height: 640 });
    });
    await first.close();
    const second = await launchApp({ profile: first.profile, keepProfile: true });
    const bounds = await readBounds(second);
    expect([bounds.width, bounds.height]).toEqual([900, 640]);
    await second.close();

    writeFileSync(path.join(first.profile, 'window.json'), '{"x": 12, "wid');
    const third = await launchApp({ profile: first.profile });
    expect((await readBounds(third)).width).toBe(1280);
    await third.close();
  });

  async function readBounds(launchedApp: LaunchedApp): Promise<Electron.Rectangle> {
    return launchedApp.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      if (window === undefined) throw new Error('There is no window.');
      return window.getBounds();
    });
  }
});

/** What the window has complained of since the last look; a test that provokes a refusal takes it away. */
function takeComplaints(): string[] {
  return (launched.complaints as string[]).splice(0);
}
