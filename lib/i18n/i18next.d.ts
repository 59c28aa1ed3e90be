import type aligning from './locales/en/aligning.json';
import type alignment from './locales/en/alignment.json';
import type check from './locales/en/check.json';
import type common from './locales/en/common.json';
import type concordance from './locales/en/concordance.json';
import type desk from './locales/en/desk.json';
import type documents from './locales/en/documents.json';
import type editor from './locales/en/editor.json';
import type entry from './locales/en/entry.json';
import type error from './locales/en/error.json';
import type exchange from './locales/en/exchange.json';
import type glossary from './locales/en/glossary.json';
import type jobs from './locales/en/jobs.json';
import type memory from './locales/en/memory.json';
import type names from './locales/en/names.json';
import type pairs from './locales/en/pairs.json';
import type projects from './locales/en/projects.json';
import type qa from './locales/en/qa.json';
import type replace from './locales/en/replace.json';
import type report from './locales/en/report.json';
import type review from './locales/en/review.json';
import type rules from './locales/en/rules.json';
import type segments from './locales/en/segments.json';
import type termfile from './locales/en/termfile.json';
import type terms from './locales/en/terms.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      alignment: typeof alignment;
      aligning: typeof aligning;
      common: typeof common;
      concordance: typeof concordance;
      projects: typeof projects;
      desk: typeof desk;
      documents: typeof documents;
      editor: typeof editor;
      memory: typeof memory;
      names: typeof names;
      glossary: typeof glossary;
      jobs: typeof jobs;
      check: typeof check;
      entry: typeof entry;
      error: typeof error;
      exchange: typeof exchange;
      qa: typeof qa;
      rules: typeof rules;
      segments: typeof segments;
      termfile: typeof termfile;
      replace: typeof replace;
      report: typeof report;
      terms: typeof terms;
      review: typeof review;
      pairs: typeof pairs;
    };
  }
}
