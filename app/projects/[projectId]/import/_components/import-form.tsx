'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { EncodingChoice } from '@/app/_components/encoding-choice';
import { ErrorPanel } from '@/app/_components/error-panel';
import { SelectField, TextArea, TextField } from '@/app/_components/field';
import { FileDrop } from '@/app/_components/file-drop';
import { Tabs } from '@/app/_components/tabs';
import type { Failure } from '@/lib/core/result';
import { direction } from '@/lib/text/lang';
import type { BlockRole } from '@/lib/text/types';
import type { ImportPreview } from '@/lib/workbench/views/import-preview';
import type { JobView } from '@/lib/workbench/views/job';
import { type ImportRequest, nameFrom, pastedFile, previewImport, storeImport, type Watch } from './import-api';
import { ImportProgress } from './import-progress';
import { PreviewTable } from './preview-table';

const ACCEPT =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.xlf,.xliff,.sdlxliff,.mqxliff,.docx,.xlsx,.srt,.vtt,.json,.po,.pot';
const FORMATS = ['plain', 'markdown', 'html', 'xliff', 'docx', 'xlsx', 'srt', 'vtt', 'json', 'po'] as const;
const TRACKED = ['accept', 'keep'] as const;

type Props = { readonly projectId: string; readonly sourceLang: string; readonly megabytes: number };
type Step = { readonly request: ImportRequest; readonly preview: ImportPreview } | null;

/** Paste or choose, look at how it is cut, correct, store: nothing is kept before the last step. */
export function ImportForm({ projectId, sourceLang, megabytes }: Props) {
  const { t } = useTranslation(['documents', 'common']);
  const router = useRouter();
  const [tab, setTab] = useState('paste');
  const [text, setText] = useState('');
  const [step, setStep] = useState<Step>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** A file that could not be read as it was asked for. */
  const [unread, setUnread] = useState<ImportRequest | null>(null);
  const [isBusy, start] = useTransition();
  const [job, setJob] = useState<JobView | null>(null);
  const stop = useRef<AbortController | null>(null);

  /** Work that may outlast a request: how far it is shows, and it can be stopped. */
  async function watched<T>(work: (watch: Watch) => Promise<T>): Promise<T> {
    stop.current = new AbortController();
    try {
      return await work({ onJob: setJob, signal: stop.current.signal });
    } finally {
      setJob(null);
    }
  }
  const waiting = job ? <ImportProgress job={job} onCancel={() => stop.current?.abort()} /> : null;

  function look(request: ImportRequest) {
    start(async () => {
      const result = await watched((watch) => previewImport(projectId, request, watch));
      setFailure(result.ok || result.error.code === 'cancelled' ? null : result.error);
      setUnread(result.ok ? null : request);
      if (result.ok) setStep(result.value);
    });
  }
  const begin = (file: File, name: string) =>
    look({ file, name, format: '', encoding: '', trackedChanges: '', roles: new Map() });

  function store() {
    if (!step) return;
    start(async () => {
      const result = await watched((watch) => storeImport(projectId, step.request, watch));
      if (result.ok) router.push(`/projects/${projectId}/documents/${result.value.documentId}`);
      else setFailure(result.error.code === 'cancelled' ? null : result.error);
    });
  }

  if (step) {
    const { request, preview } = step;
    const change = (patch: Partial<ImportRequest>) => setStep({ request: { ...request, ...patch }, preview });
    const again = (patch: Partial<ImportRequest>) => look({ ...request, ...patch, roles: new Map() });
    return (
      <div className="flex flex-col gap-5">
        {failure ? <ErrorPanel failure={failure} /> : null}
        {waiting}
        <div className="grid items-start gap-4 sm:grid-cols-[2fr_1fr_1fr]">
          <TextField
            label={t('documents:import.name')}
            value={request.name}
            maxLength={200}
            dir="auto"
            onChange={(event) => change({ name: event.target.value })}
          />
          <SelectField
            label={t('documents:import.format')}
            value={preview.format}
            disabled={isBusy}
            onChange={(event) => again({ format: event.target.value })}
            options={FORMATS.map((value) => ({ value, label: t(`documents:import.formats.${value}`) }))}
          />
          {preview.format === 'docx' ? (
            <SelectField
              label={t('documents:import.trackedChanges')}
              value={request.trackedChanges || 'accept'}
              disabled={isBusy}
              onChange={(event) => again({ trackedChanges: event.target.value })}
              options={TRACKED.map((value) => ({ value, label: t(`documents:import.tracked.${value}`) }))}
            />
          ) : null}
          {preview.encoding === null ? null : (
            <EncodingChoice
              found={preview.encoding}
              disabled={isBusy}
              hint={t('documents:import.encodingHint')}
              onEncoding={(encoding) => again({ encoding })}
            />
          )}
        </div>
        <PreviewTable
          preview={preview}
          roles={request.roles}
          onRole={(index, role: BlockRole) => change({ roles: new Map(request.roles).set(index, role) })}
        />
        <div className="sticky bottom-0 -mx-4 flex flex-wrap justify-end gap-2 border-t border-line bg-paper px-4 py-3">
          <Button disabled={isBusy} onClick={() => setStep(null)}>
            {t('documents:import.change')}
          </Button>
          <Button tone="primary" disabled={isBusy || request.name.trim() === ''} onClick={store}>
            {t(isBusy ? 'documents:import.storing' : 'documents:import.store')}
          </Button>
        </div>
      </div>
    );
  }

  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {failure ? <ErrorPanel failure={failure} /> : null}
      {waiting}
      {failure?.code === 'encoding' && unread ? (
        <div className="max-w-xs">
          <EncodingChoice found={null} disabled={isBusy} onEncoding={(encoding) => look({ ...unread, encoding })} />
        </div>
      ) : null}
      <Tabs
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: 'paste',
            label: t('documents:import.paste'),
            content: (
              <div className="flex flex-col gap-4">
                <TextArea
                  label={t('documents:import.pasteLabel')}
                  hint={t('documents:import.pasteHint')}
                  value={text}
                  rows={14}
                  lang={sourceLang}
                  dir={direction(sourceLang)}
                  inputClassName="text"
                  onChange={(event) => setText(event.target.value)}
                />
                <div>
                  <Button
                    tone="primary"
                    disabled={isBusy || text.trim() === ''}
                    onClick={() => begin(pastedFile(text, ''), nameFrom(text))}
                  >
                    {t(isBusy ? 'documents:import.previewing' : 'documents:import.preview')}
                  </Button>
                </div>
              </div>
            ),
          },
          {
            value: 'file',
            label: t('documents:import.file'),
            content: (
              <>
                <FileDrop
                  label={t('documents:import.dropLabel')}
                  hint={t('documents:import.dropHint', { megabytes })}
                  accept={ACCEPT}
                  onFile={(file) => begin(file, file.name.replace(/\.[a-z0-9]{1,8}$/iu, ''))}
                />
                <p role="status" className="mt-2 text-ink-2">
                  {isBusy ? t('documents:import.previewing') : ''}
                </p>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
