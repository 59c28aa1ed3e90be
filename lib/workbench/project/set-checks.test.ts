import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { type CheckSetting, checkSettings } from '../../qa/settings';
import type { Actor } from '../actor';
import { createProject } from './create-project';
import { updateProject, viewProject } from './manage-project';
import { setChecks } from './set-checks';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

onEveryDatabase('the checks of a project', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const bring = async () => {
    const made = await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' });
    if (!made.ok) throw new Error(made.error.code);
    const { projectId } = made.value;
    const settings = async () => {
      const view = await viewProject(deps(), owner, projectId);
      if (!view.ok) throw new Error(view.error.code);
      return view.value.settings;
    };
    return { projectId, settings };
  };
  const changed = (id: string, change: Partial<CheckSetting>) =>
    checkSettings({}).map((setting) => (setting.id === id ? { ...setting, ...change } : setting));

  test('are kept beside the other settings, which stay', async () => {
    const { projectId, settings } = await bring();
    await updateProject(deps(), owner, { projectId, name: 'n', description: '', settings: { fuzzyFloor: 85 } });
    const wanted = changed('numbers', { severity: 'hint', isOn: false });
    expect(await setChecks(deps(), owner, { projectId, checks: wanted })).toMatchObject({ ok: true });
    const { checks, fuzzyFloor } = await settings();
    expect(checkSettings(checks)).toEqual(wanted);
    expect(fuzzyFloor).toBe(85);
  });

  test('are refused whole with the rule that cannot run', async () => {
    const { projectId, settings } = await bring();
    const before = await settings();
    const checks = changed('pattern', { options: { rules: ['year\tboth\t\\d{4}', 'x\ttarget\t(a+)+$'] } });
    expect(await setChecks(deps(), owner, { projectId, checks })).toMatchObject({
      error: { code: 'checkRule', params: { line: 2 } },
    });
    expect(await settings()).toEqual(before);
  });

  test('are for those who manage the project', async () => {
    const { projectId } = await bring();
    const translator = { ...owner, role: 'translator' } as const;
    expect(await setChecks(deps(), translator, { projectId, checks: [] })).toMatchObject({
      error: { code: 'notAllowed' },
    });
  });
});
