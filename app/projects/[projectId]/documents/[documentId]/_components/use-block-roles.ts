'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import type { BlockRole } from '@/lib/text/types';
import type { EditorApi } from './editor-api';

/** Roles that were corrected in this visit, by block; a correction that the server refuses is taken back. */
export function useBlockRoles(api: EditorApi, documentId: string) {
  const { t } = useTranslation('editor');
  const toast = useToast();
  const failureText = useFailureText();
  const [roles, setRoles] = useState<ReadonlyMap<number, BlockRole>>(new Map());
  async function setRole(blockIndex: number, role: BlockRole) {
    setRoles((all) => new Map(all).set(blockIndex, role));
    const result = await api.setRole(documentId, blockIndex, role);
    if (result.ok) toast('done', t('role.changed'));
    else {
      toast('failed', failureText(result.error));
      setRoles((all) => new Map([...all].filter(([index]) => index !== blockIndex)));
    }
  }
  return { roles, setRole };
}
