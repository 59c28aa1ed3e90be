'use client';

import { Redo2, RotateCcw, Undo2, Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { SelectField } from '@/app/_components/field';
import { useToast } from '@/app/_components/toast';
import type { Failure } from '@/lib/core/result';
import type { RuleKey } from '@/lib/segment/rules-of-language';
import { primaryLang } from '@/lib/text/lang';
import type { SegmentationRules } from '@/lib/text/segmentation-rules';
import type { RulesView } from '@/lib/workbench/views/rules';
import { DocumentsToCut } from './documents-to-cut';
import { RuleList } from './rule-list';
import { RuleSets } from './rule-sets';
import { type DocumentToCut, readRules, saveRules } from './rules-api';
import { useRules, useUndoKeys } from './rules-state';
import { SAMPLE_TEXTS } from './sample-texts';
import { TestText } from './test-text';
import { useRulesPreview } from './use-rules-preview';

type Props = {
  readonly view: RulesView;
  readonly shipped: SegmentationRules;
  readonly documents: readonly DocumentToCut[];
};

/** Rules on one side, a text that they cut on the other: every change shows at once, and nothing is kept before it is saved. */
export function RulesEditor({ view, shipped, documents }: Props) {
  const { t } = useTranslation(['rules', 'common']);
  const router = useRouter();
  const toast = useToast();
  const { project } = view;
  const editor = useRules(view.rules);
  useUndoKeys(editor);
  const { rules } = editor;
  const [saved, setSaved] = useState({ rules: view.rules, version: view.version });
  const [lang, setLang] = useState(primaryLang(project.sourceLang));
  const [texts, setTexts] = useState(SAMPLE_TEXTS);
  const [chosen, setChosen] = useState(() => setFor(view.rules, primaryLang(project.sourceLang)));
  const [open, setOpen] = useState<RuleKey | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const text = texts[lang] ?? '';
  const { shown, failure: previewFailure } = useRulesPreview(project.id, rules, lang, text);
  const set = rules.languageRules.find(({ name }) => name === chosen) ?? rules.languageRules[0];
  const isDirty = rules !== saved.rules;

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  async function save() {
    setBusy(true);
    const isShipped = JSON.stringify(rules) === JSON.stringify(shipped);
    const result = await saveRules(project.id, isShipped ? null : rules, saved.version);
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    setSaved({ rules, version: result.value.version });
    toast('done', t('rules:saved'));
    router.refresh();
  }

  async function bring(chosenFile: File) {
    setBusy(true);
    const result = await readRules(project.id, chosenFile);
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    editor.change(result.value.rules);
    setChosen(setFor(result.value.rules, lang));
    setOpen(null);
    toast('info', t('rules:read', { count: result.value.count }));
  }

  function show(key: RuleKey) {
    setChosen(key.languageRuleName);
    setOpen(key);
  }

  return (
    <div className="flex flex-col gap-6">
      {failure ? <ErrorPanel failure={failure} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        <p className="me-auto text-ink-2">
          {t(saved.version === 0 ? 'rules:followsShipped' : 'rules:hasOwn')}{' '}
          {isDirty ? <strong className="text-saffron">{t('rules:unsaved')}</strong> : null}
        </p>
        <input
          ref={file}
          type="file"
          accept=".srx,.xml"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('rules:import')}
          onChange={(event) => {
            const found = event.target.files?.[0];
            event.target.value = '';
            if (found) void bring(found);
          }}
        />
        <Button size="sm" disabled={isBusy} onClick={() => file.current?.click()}>
          <Upload aria-hidden className="size-4" />
          {t('rules:import')}
        </Button>
        <Button
          size="sm"
          disabled={isBusy || JSON.stringify(rules) === JSON.stringify(shipped)}
          onClick={() => {
            editor.change(shipped);
            setChosen(setFor(shipped, lang));
            setOpen(null);
          }}
        >
          <RotateCcw aria-hidden className="size-4" />
          {t('rules:reset')}
        </Button>
        <IconButton label={t('rules:undo')} disabled={!editor.canUndo} onClick={editor.undo}>
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton label={t('rules:redo')} disabled={!editor.canRedo} onClick={editor.redo}>
          <Redo2 aria-hidden />
        </IconButton>
        <Button tone="primary" size="sm" disabled={!isDirty || isBusy} onClick={save}>
          {t('rules:save')}
        </Button>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <section aria-labelledby="rules-list" className="min-w-0">
          <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
            <h2 id="rules-list" className="text-[16px] font-semibold">
              {t('rules:list')}
            </h2>
            <SelectField
              label={t('rules:set')}
              value={set?.name ?? ''}
              className="min-w-44"
              onChange={(event) => {
                setChosen(event.target.value);
                setOpen(null);
              }}
              options={rules.languageRules.map(({ name, rules: list }) => ({
                value: name,
                label: t('rules:setOf', { name, count: list.length }),
              }))}
            />
          </div>
          {set ? (
            <RuleList
              key={set.name}
              rules={rules}
              set={set}
              open={open?.languageRuleName === set.name ? open.ruleIndex : null}
              onOpen={(index) => setOpen(index === null ? null : { languageRuleName: set.name, ruleIndex: index })}
              onChange={editor.change}
              preview={shown?.preview ?? null}
            />
          ) : (
            <p className="text-ink-2">{t('rules:noSets')}</p>
          )}
          <RuleSets rules={rules} onChange={editor.change} issues={shown?.preview.issues ?? []} />
        </section>
        <TestText
          languages={[...new Set([primaryLang(project.sourceLang), primaryLang(project.targetLang)])]}
          lang={lang}
          onLang={(next) => {
            setLang(next);
            setChosen(setFor(rules, next));
            setOpen(null);
          }}
          text={text}
          onText={(next) => setTexts({ ...texts, [lang]: next })}
          shown={shown}
          failure={previewFailure}
          chosen={open}
          onRule={show}
        />
      </div>
      <DocumentsToCut projectId={project.id} documents={documents} isDirty={isDirty} />
    </div>
  );
}

/** The set that a language is cut by first. */
function setFor({ languageMaps, languageRules }: SegmentationRules, lang: string): string {
  const map = languageMaps.find(({ pattern }) => {
    try {
      return new RegExp(`^(?:${pattern})$`, 'iu').test(lang);
    } catch {
      return false; // a pattern in the syntax of other tools: the first set is shown
    }
  });
  return map?.languageRuleName ?? languageRules[0]?.name ?? '';
}
