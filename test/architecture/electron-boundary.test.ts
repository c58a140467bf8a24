import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/dev/project.ts';
import { listSourceFiles } from '../support/source-files.ts';

const shipped = listSourceFiles('electron', 'renderer', 'shared').filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith('electron/dev/'),
);

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const source = ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

function readText(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

/** Every node of a file for which `choose` answers something, in order. */
function collect<T>(node: ts.Node, choose: (node: ts.Node) => T | undefined): T[] {
  const found: T[] = [];
  const visit = (inner: ts.Node) => {
    const chosen = choose(inner);
    if (chosen !== undefined) found.push(chosen);
    inner.forEachChild(visit);
  };
  visit(node);
  return found;
}

const mentions = (file: string, name: string): ts.Identifier[] =>
  collect(parse(file), (node) => (ts.isIdentifier(node) && node.text === name ? node : undefined));

/** Files that use a name in their code; most are ruled out by their text, without being parsed. */
const filesThatMention = (name: string): string[] =>
  shipped.filter((file) => readText(file).includes(name) && mentions(file, name).length > 0);

/** The literal settings of each window that a file makes; anything but a literal is nothing. */
function windowPreferences(file: string): (Map<string, string> | undefined)[] {
  return collect(parse(file), (node) => {
    if (!ts.isNewExpression(node) || !['BrowserWindow', 'BaseWindow'].includes(node.expression.getText())) return;
    const preferences = literalProperty(node.arguments?.[0], 'webPreferences');
    return { preferences: preferences && ts.isObjectLiteralExpression(preferences) ? preferences : undefined };
  }).map(
    ({ preferences }) =>
      preferences &&
      new Map(
        preferences.properties.map((property) => [
          property.name?.getText() ?? property.getText(),
          ts.isPropertyAssignment(property) ? property.initializer.getText() : '',
        ]),
      ),
  );
}

function literalProperty(node: ts.Node | undefined, name: string): ts.Expression | undefined {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  const property = node.properties.find((candidate) => candidate.name?.getText() === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

describe('[E1] the border between window and system', () => {
  it('every window is made sandboxed, isolated and without Node', () => {
    const makers = shipped.filter((file) => /\bnew\s+(BrowserWindow|BaseWindow)\b/.test(readText(file)));
    const windows = makers.flatMap((file) => windowPreferences(file).map((preferences) => ({ file, preferences })));
    expect(windows.length).toBeGreaterThan(0);
    for (const { file, preferences } of windows) {
      const wanted = { sandbox: 'true', contextIsolation: 'true', nodeIntegration: 'false', webSecurity: 'true' };
      const stated = Object.keys(wanted).map((name) => [name, preferences?.get(name)]);
      expect(Object.fromEntries(stated), file).toEqual(wanted);
      const opened = [...(preferences?.keys() ?? [])].filter((name) => /insecure|experimental|blink/i.test(name));
      expect(opened, file).toEqual([]);
    }
  });

  it('there is one preload, and it alone can speak to main', () => {
    expect(filesThatMention('contextBridge')).toEqual(['electron/preload.ts']);
    expect(filesThatMention('ipcRenderer')).toEqual(['electron/preload.ts']);
    const exposures = collect(parse('electron/preload.ts'), (node) =>
      ts.isCallExpression(node) && node.expression.getText() === 'contextBridge.exposeInMainWorld' ? node : undefined,
    );
    expect(exposures.map((call) => call.arguments[0]?.getText())).toEqual(["'minutebook'"]);
  });

  it('the preload hands ipcRenderer itself to nobody', () => {
    const handedOut = mentions('electron/preload.ts', 'ipcRenderer').filter(
      ({ parent }) => !ts.isImportSpecifier(parent) && !ts.isPropertyAccessExpression(parent),
    );
    expect(handedOut.map((node) => node.parent.getText())).toEqual([]);
    const bound = mentions('electron/preload.ts', 'ipcRenderer')
      .map(({ parent }) => parent)
      .filter((parent) => ts.isPropertyAccessExpression(parent) && !ts.isCallExpression(parent.parent));
    expect(bound.map((node) => node.getText())).toEqual([]);
  });

  it('one file answers the window', () => {
    expect(filesThatMention('ipcMain')).toEqual(['electron/ipc/register.ts']);
  });

  it('one file hands addresses to the system', () => {
    expect(shipped.filter((file) => /\bopenExternal\b/.test(readText(file)))).toEqual([
      'electron/platform/security.ts',
    ]);
  });

  it('no file of the window writes raw HTML into the page', () => {
    const writers = ['dangerouslySetInnerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'];
    const inRenderer = (files: readonly string[]) => files.filter((file) => file.startsWith('renderer/'));
    expect(inRenderer(writers.flatMap(filesThatMention))).toEqual([]);
    const written = ['innerHTML', 'outerHTML'].flatMap((name) =>
      inRenderer(filesThatMention(name)).filter((file) => mentions(file, name).some(isWritten)),
    );
    expect(written).toEqual([]);
  });
});

/** Whether a property is assigned to at this place; reading it is no danger. */
function isWritten({ parent }: ts.Identifier): boolean {
  return (
    ts.isPropertyAccessExpression(parent) &&
    ts.isBinaryExpression(parent.parent) &&
    parent.parent.left === parent &&
    parent.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}
