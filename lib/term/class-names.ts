import { TERM_CLASSES, type TermClass } from './types';

const CLASS_NAMES: Readonly<Record<string, TermClass>> = {
  organization: 'organisation',
  org: 'organisation',
  per: 'person',
  people: 'person',
  name: 'person',
  loc: 'place',
  location: 'place',
  city: 'place',
  country: 'place',
  شخص: 'person',
  مكان: 'place',
  منظمة: 'organisation',
  حدث: 'event',
  عمل: 'work',
  منتج: 'product',
};

/** A class by its name in either language, `other` for what is none. */
export function classNamed(name: string): TermClass {
  const plain = name.trim().toLowerCase();
  return TERM_CLASSES.find((each) => each === plain) ?? CLASS_NAMES[plain] ?? 'other';
}
