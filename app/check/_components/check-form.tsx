'use client';

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ENCODINGS } from '@/app/_components/encoding-choice';
import { ErrorPanel } from '@/app/_components/error-panel';
import { SelectField } from '@/app/_components/field';
import { FileDrop } from '@/app/_components/file-drop';
import { Name } from '@/app/_components/segment-text';
import type { Failure } from '@/lib/core/result';
import { type CheckRequest, type CheckState, checkFile, NOTHING_CHECKED } from './check-api';
import { CheckResult } from './check-result';

const ACCEPT = '.tmx,.xlf,.xliff,.sdlxliff,.mqxliff,.tbx,.martif,.srx,.csv,.tsv,.txt,.gz,.xml';
const FORMATS = ['tmx', 'xliff-1.2', 'tbx', 'srx', 'csv', 'tsv'] as const;

/** Drop a file, see what is wrong with it, and read it another way where it was taken wrongly. */
export function CheckForm() {
  const { t } = useTranslation('check');
  const [request, setRequest] = useState<CheckRequest | null>(null);
  const [state, setState] = useState<CheckState>(NOTHING_CHECKED);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);

  async function check(next: CheckRequest) {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setRequest(next);
    setState(NOTHING_CHECKED);
    setFailure(null);
    setBusy(true);
    const onState = (found: CheckState) => running.current === mine && setState(found);
    const result = await checkFile(next, onState, mine.signal);
    if (running.current !== mine) return;
    setBusy(false);
    if (!result.ok) setFailure(result.error);
  }

  function leave() {
    running.current?.abort();
    running.current = null;
    setRequest(null);
    setBusy(false);
    setFailure(null);
  }

  if (!request)
    return (
      <div className="max-w-3xl">
        <FileDrop
          label={t('drop')}
          hint={t('dropHint')}
          accept={ACCEPT}
          onFile={(file) => void check({ file, format: '', encoding: '' })}
        />
      </div>
    );
  const detected = state.file?.encoding?.encoding ?? '';
  return (
    <div className="flex flex-col gap-5">
      <div className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_1fr_auto]">
        <p className="min-w-0 truncate pb-1.5 text-[16px] font-semibold">
          <Name>{request.file.name}</Name>
        </p>
        <SelectField
          label={t('format')}
          value={request.format || (state.file?.format.replace('xliff-2.1', 'xliff-1.2') ?? '')}
          onChange={(event) => void check({ ...request, format: event.target.value })}
          options={[
            ...(state.file || request.format ? [] : [{ value: '', label: t('auto') }]),
            ...FORMATS.map((value) => ({ value, label: t(`formats.${value}`) })),
          ]}
        />
        <SelectField
          label={t('encoding')}
          value={request.encoding || detected}
          onChange={(event) => void check({ ...request, encoding: event.target.value })}
          options={[...new Set([detected, ...ENCODINGS])].map((value) => ({ value, label: value || t('auto') }))}
        />
        <Button onClick={leave}>{t('another')}</Button>
      </div>
      {failure ? <ErrorPanel failure={failure} /> : null}
      <p role="status" className={isBusy ? 'text-ink-2' : 'sr-only'}>
        {isBusy ? t('checking') : ''}
      </p>
      <CheckResult state={state} />
    </div>
  );
}
