import { both, type Case, data, source, unit } from './documents-2.testkit';

/** Codes, marks and references: what breaks each rule beside what does not. */
export const CODE_CASES: readonly Case[] = [
  ['dataref-resolves', 11, data('<ph id="1" dataRef="d2"/>'), data('<ph id="1" dataRef="d1"/>')],
  [
    'dataref-resolves',
    12,
    data('', '<pc id="1" dataRefStart="d1" dataRefEnd="d2"/>'),
    data('', '<pc id="1" dataRefStart="d1" dataRefEnd="d1"/>'),
  ],
  ['copyof-resolves', 10, source('<ph id="1" copyOf="2"/>'), source('<ph id="2"/><ph id="1" copyOf="2"/>')],
  [
    'copyof-base',
    11,
    data('<ph id="2" dataRef="d1"/><ph id="1" copyOf="2"/>'),
    data('<ph id="2"/><ph id="1" copyOf="2"/>'),
  ],
  [
    'copyof-base',
    10,
    source('<ph id="2" canCopy="no"/><ph id="1" copyOf="2"/>'),
    source('<ph id="2"/><ph id="1" copyOf="2"/>'),
  ],
  ['sc-has-ec', 10, source('<sc id="1"/>'), source('<sc id="1" isolated="yes"/>')],
  [
    'sc-has-ec',
    10,
    source('<sc id="1"/><ec startRef="1"/><ec startRef="1"/>'),
    unit('<segment><source><sc id="1"/></source></segment><segment><source><ec startRef="1"/></source></segment>'),
  ],
  [
    'sc-isolated',
    10,
    source('<sc id="1" isolated="yes"/><ec startRef="1"/>'),
    source('<sc id="1" isolated="yes"/><ec id="2" isolated="yes"/>'),
  ],
  ['ec-id-or-startref', 10, source('<ec isolated="yes" startRef="1"/>'), source('<ec isolated="yes" id="1"/>')],
  ['ec-dir', 10, source('<sc id="1"/><ec startRef="1" dir="rtl"/>'), source('<ec id="1" isolated="yes" dir="rtl"/>')],
  ['ec-resolves', 10, source('<ec startRef="1"/><sc id="1"/>'), source('<sc id="1"/><ec startRef="1"/>')],
  [
    'sc-ec-hints',
    10,
    source('<sc id="1" canDelete="no"/><ec startRef="1"/>'),
    source('<sc id="1" canDelete="no"/><ec startRef="1" canDelete="no"/>'),
  ],
  [
    'sc-ec-hints',
    10,
    source(
      '<sc id="1" canCopy="no" canDelete="no" canReorder="firstNo"/><ec startRef="1" canCopy="no" canDelete="no" canReorder="firstNo"/>',
    ),
    source(
      '<sc id="1" canCopy="no" canDelete="no" canReorder="firstNo"/><ec startRef="1" canCopy="no" canDelete="no" canReorder="no"/>',
    ),
  ],
  [
    'sc-ec-copyof',
    10,
    source('<pc id="1"/><pc id="2"/><sc id="3" copyOf="1"/><ec startRef="3" copyOf="2"/>'),
    source('<pc id="1"/><sc id="3" copyOf="1"/><ec startRef="3" copyOf="1"/>'),
  ],
  ['sm-has-em', 10, source('<sm id="1" translate="no"/>'), source('<sm id="1" translate="no"/><em startRef="1"/>')],
  [
    'em-resolves',
    10,
    source('<em startRef="1"/>'),
    unit(
      '<segment><source><sm id="1" type="term"/></source></segment><segment><source><em startRef="1"/></source></segment>',
    ),
  ],
  [
    'canreorder-implies',
    10,
    source('<ph id="1" canReorder="firstNo" canDelete="no"/>'),
    source('<ph id="1" canReorder="firstNo" canDelete="no" canCopy="no"/>'),
  ],
  [
    'noreorder-start',
    10,
    source('<ph id="1"/><ph id="2" canReorder="no" canDelete="no" canCopy="no"/>'),
    source(
      '<pc id="1" canReorder="firstNo" canDelete="no" canCopy="no"><ph id="2" canReorder="no" canDelete="no" canCopy="no"/></pc>',
    ),
  ],
  ['candelete-kept', 11, both('<ph id="1" canDelete="no"/>', ''), source('<ph id="1" canDelete="no"/>')],
  [
    'cancopy-kept',
    12,
    data('<ph id="1" dataRef="d1" canCopy="no"/>', '<ph id="1" dataRef="d1" canCopy="no"/><ph id="2" dataRef="d1"/>'),
    data('<ph id="1" dataRef="d1"/>', '<ph id="1" dataRef="d1"/><ph id="2" dataRef="d1"/>'),
  ],
  ['subflows-resolve', 10, source('<ph id="1" subFlows="u1 u2"/>'), source('<ph id="1" subFlows="u1"/>')],
  ['subtype-needs-type', 10, source('<ph id="1" subType="my:a"/>'), source('<ph id="1" type="ui" subType="my:a"/>')],
  [
    'subtype-needs-type',
    10,
    source('<ph id="1" type="ui" subType="xlf:b"/>'),
    source('<ph id="1" type="ui" subType="xlf:var"/>'),
  ],
  ['cp-needed', 10, source('<cp hex="0041"/>'), source('<cp hex="FFFE"/><cp hex="001F"/><cp hex="D800"/>')],
  [
    'comment-value-or-ref',
    10,
    source('<mrk id="1" type="comment"/>'),
    source('<mrk id="1" type="comment" value="v"/>'),
  ],
  [
    'comment-ref-note',
    11,
    unit(
      '<notes><note id="n1"/></notes>\n<segment>\n<source><mrk id="1" type="comment" ref="#n=n2"/></source></segment>',
    ),
    unit(
      '<notes><note id="n1"/></notes><segment><source><mrk id="1" type="comment" ref="#n=n1"/><mrk id="2" type="comment" ref="#/f=f1/u=u1/n=n1"/></source></segment>',
    ),
  ],
  [
    'frag-syntax',
    10,
    source('<mrk id="1" type="my:a" ref="#u="/>'),
    source('<mrk id="1" type="my:a" ref="other.xml#u="/>'),
  ],
  [
    'frag-syntax',
    10,
    source('<mrk id="1" type="my:a" ref="#f=1/f=1"/>'),
    source('<mrk id="1" type="my:a" ref="#f=1/u=1/t=1"/>'),
  ],
  ['frag-prefix', 10, source('<mrk id="1" type="my:a" ref="#x=1"/>'), source('<mrk id="1" type="my:a" ref="#mda=1"/>')],
  [
    'frag-leaf',
    10,
    source('<mrk id="1" type="my:a" ref="#n=1/u=1"/>'),
    source('<mrk id="1" type="my:a" ref="#u=1/n=1"/>'),
  ],
  [
    'frag-leaf',
    10,
    source('<mrk id="1" type="my:a" ref="#u=1/g=1"/>'),
    source('<mrk id="1" type="my:a" ref="#g=1/u=1"/>'),
  ],
];
