/** XLIFF 2 documents in short, and for each rule one that breaks it beside one that does not. */
const NAMESPACES = `xmlns="urn:oasis:names:tc:xliff:document:2.0"
 xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
 xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"
 xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"
 xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:its="http://www.w3.org/2005/11/its"
 xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1" xmlns:my="urn:my"`;

/** The file's content starts in line 8, a unit's in line 9, its segment's in line 11. */
export const root = (files: string, attrs = 'version="2.1" srcLang="en" trgLang="ar"') =>
  `<xliff ${NAMESPACES} ${attrs}>\n${files}\n</xliff>`;
export const file = (content: string) => root(`<file id="f1">\n${content}\n</file>`);
export const unit = (content: string) => file(`<unit id="u1">\n${content}\n</unit>`);
export const segment = (content: string) => unit(`<segment id="s1">\n${content}\n</segment>`);
export const source = (content: string) => segment(`<source>${content}</source>`);
export const both = (from: string, to: string) => segment(`<source>${from}</source>\n<target>${to}</target>`);
export const data = (from: string, to = '') =>
  unit(
    `<originalData><data id="d1">x</data></originalData>\n<segment>\n<source>${from}</source>\n<target>${to}</target>\n</segment>`,
  );
export const inUnit = (content: string) =>
  unit(`${content}<segment id="s1"><source>a <mrk id="m1" translate="no">b</mrk></source></segment>`);

/** rule · line · broken · the same, mended */
export const CASES: readonly [string, number, string, string][] = [
  [
    'schema-children',
    9,
    unit('<notes/>\n<segment><source/></segment>'),
    unit('<notes><note/></notes>\n<segment><source/></segment>'),
  ],
  [
    'schema-children',
    10,
    unit('<segment><source/></segment>\n<notes><note/></notes>'),
    unit('<notes><note/></notes>\n<segment><source/></segment>'),
  ],
  ['schema-children', 9, segment(''), segment('<source/>')],
  ['schema-children', 11, segment('<source/>\n<source/>'), segment('<source/>\n<target/>')],
  ['schema-children', 8, unit('text<segment><source/></segment>'), unit('<segment><source/></segment>')],
  ['schema-attribute', 10, segment('<source dir="rtl"/>'), segment('<source xml:space="preserve"/>')],
  ['schema-attribute', 7, root('<file/>'), root('<file id="f"/>')],
  ['foreign-place', 10, segment('<source my:a="1"/>'), source('<ph id="1" my:a="1"/>')],
  ['foreign-place', 10, segment('<my:e/><source/>'), unit('<my:e/><segment><source/></segment>')],
  ['foreign-place', 9, unit('<segment><source/></segment><my:e/>'), unit('<my:e/><segment><source/></segment>')],
  [
    'schema-enum',
    9,
    unit('<segment state="done"><source/></segment>'),
    unit('<segment state="final"><source/><target/></segment>'),
  ],
  ['schema-enum', 10, source('<ph id="1" type="code"/>'), source('<ph id="1" type="link"/>')],
  [
    'schema-enum',
    9,
    unit('<notes><note priority="11"/></notes><segment><source/></segment>'),
    unit('<notes><note priority="10"/></notes><segment><source/></segment>'),
  ],
  [
    'schema-enum',
    1,
    root('<file id="f"/>', 'version="3.0" srcLang="en"'),
    root('<file id="f"/>', 'version="2.0" srcLang="en"'),
  ],
  [
    'user-value',
    10,
    source('<ph id="1" type="ui" subType="plain"/>'),
    source('<ph id="1" type="ui" subType="my:plain"/>'),
  ],
  [
    'user-value',
    9,
    unit('<segment state="initial" subState="plain"><source/></segment>'),
    unit('<segment state="initial" subState="my:x"><source/></segment>'),
  ],
  ['user-value', 10, source('<mrk id="1" type="a b:c"/>'), source('<mrk id="1" type="ab:c"/>')],
  [
    'id-nmtoken',
    8,
    file('<unit id="a b"><segment><source/></segment></unit>'),
    file('<unit id="a.b"><segment><source/></segment></unit>'),
  ],
  ['id-nmtoken', 10, segment('<source/><target order="0"/>'), segment('<source/><target order="1"/>')],
  [
    'lang-tag',
    1,
    root('<file id="f"/>', 'version="2.0" srcLang="e n"'),
    root('<file id="f"/>', 'version="2.0" srcLang="zh-Hant-x-a"'),
  ],
  ['file-id-unique', 8, root('<file id="f"/>\n<file id="f"/>'), root('<file id="f"/>\n<file id="g"/>')],
  [
    'group-unit-id-unique',
    9,
    file('<group id="a"/>\n<group id="b"><group id="a"/></group>'),
    file('<group id="a"/>\n<unit id="a"><segment><source/></segment></unit>'),
  ],
  [
    'note-id-unique',
    10,
    unit('<notes><note id="n"/>\n<note id="n"/></notes><segment><source/></segment>'),
    file('<notes><note id="n"/></notes><unit id="u"><notes><note id="n"/></notes><segment><source/></segment></unit>'),
  ],
  [
    'data-id-unique',
    10,
    unit('<originalData><data id="d"/>\n<data id="d"/></originalData><segment><source/></segment>'),
    unit('<originalData><data id="d"/></originalData><segment><source/></segment>'),
  ],
  ['part-id-unique', 10, source('<ph id="s1"/>'), source('<ph id="s2"/>')],
  [
    'part-id-unique',
    10,
    unit('<segment><source><ph id="1"/></source></segment>\n<ignorable><source><ph id="1"/></source></ignorable>'),
    unit('<segment><source><ph id="1"/></source></segment>\n<ignorable><source><ph id="2"/></source></ignorable>'),
  ],
  [
    'target-id-unique',
    11,
    both('<ph id="1"/>', '<ph id="1"/><ph id="1"/>'),
    both('<ph id="1"/>', '<ph id="1"/><ph id="2"/>'),
  ],
  [
    'target-id-corresponds',
    11,
    both('<ph id="1"/>', '<pc id="1"/>'),
    both('<pc id="1"/>', '<sc id="1"/><ec startRef="1"/>'),
  ],
  ['target-id-corresponds', 11, both('', '<ph id="s1"/>'), both('', '<mrk id="1" translate="no"/>')],
  [
    'ext-id-unique',
    9,
    unit('<my:e id="1"><my:e id="1"/></my:e><segment><source/></segment>'),
    file('<my:e id="1"/><unit id="u"><my:e id="1"/><segment><source/></segment></unit>'),
  ],
  [
    'order-range',
    9,
    unit('<segment><source/><target order="2"/></segment>'),
    unit('<segment><source/><target order="2"/></segment><ignorable><source/><target order="1"/></ignorable>'),
  ],
  [
    'order-unique',
    9,
    unit('<segment><source/><target order="2"/></segment>\n<segment><source/><target/></segment>'),
    unit('<segment><source/><target order="2"/></segment>\n<segment><source/></segment>'),
  ],
  [
    'substate-needs-state',
    9,
    unit('<segment subState="my:a"><source/></segment>'),
    unit('<segment state="initial" subState="my:a"><source/></segment>'),
  ],
  [
    'state-needs-target',
    9,
    unit('<segment state="reviewed"><source/></segment>'),
    unit('<segment state="reviewed"><source/><target/></segment>'),
  ],
  [
    'unit-has-segment',
    8,
    unit('<ignorable><source/></ignorable>'),
    unit('<ignorable><source/></ignorable><segment><source/></segment>'),
  ],
  ['skeleton-href', 8, file('<skeleton/>'), file('<skeleton href="a"/>')],
  ['skeleton-href', 8, file('<skeleton href="a">x</skeleton>'), file('<skeleton><my:e/></skeleton>')],
  [
    'trglang-needed',
    8,
    root(
      '<file id="f"><unit id="u"><ignorable><source/></ignorable>\n<segment><source/><target/></segment></unit></file>',
      'version="2.0" srcLang="en"',
    ),
    root('<file id="f"><unit id="u"><segment><source/></segment></unit></file>', 'version="2.0" srcLang="en"'),
  ],
  ['source-lang', 10, segment('<source xml:lang="fr"/>'), segment('<source xml:lang="EN"/>')],
  [
    'target-lang',
    8,
    root('<file id="f" xml:lang="en"><unit id="u"><segment><source/>\n<target/></segment></unit></file>'),
    root('<file id="f" xml:lang="en"><unit id="u"><segment><source/>\n<target xml:lang="ar"/></segment></unit></file>'),
  ],
  [
    'target-lang',
    10,
    unit(
      '<mtc:matches><mtc:match ref="#s1"><source/>\n<target xml:lang="fr"/></mtc:match></mtc:matches><segment id="s1"><source/></segment>',
    ),
    unit(
      '<mtc:matches><mtc:match ref="#s1" reference="yes"><source/>\n<target xml:lang="fr"/></mtc:match></mtc:matches><segment id="s1"><source/></segment>',
    ),
  ],
  [
    'space-equal',
    11,
    segment('<source xml:space="preserve"/>\n<target/>'),
    segment('<source xml:space="preserve"/>\n<target xml:space="preserve"/>'),
  ],
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
  [
    'mtc-ref',
    9,
    inUnit('<mtc:matches><mtc:match ref="#u1"><source/><target/></mtc:match></mtc:matches>'),
    inUnit('<mtc:matches><mtc:match ref="#m1"><source/><target/></mtc:match></mtc:matches>'),
  ],
  [
    'mtc-values',
    9,
    inUnit('<mtc:matches><mtc:match><source/><target/></mtc:match></mtc:matches>'),
    inUnit('<mtc:matches><mtc:match ref="#s1"><source/><target/></mtc:match></mtc:matches>'),
  ],
  [
    'mtc-values',
    9,
    inUnit('<mtc:matches><mtc:match ref="#s1" similarity="101"><source/><target/></mtc:match></mtc:matches>'),
    inUnit('<mtc:matches><mtc:match ref="#s1" similarity="99.5"><source/><target/></mtc:match></mtc:matches>'),
  ],
  [
    'mtc-values',
    9,
    inUnit('<mtc:matches><mtc:match ref="#s1" subType="my:a"><source/><target/></mtc:match></mtc:matches>'),
    inUnit('<mtc:matches><mtc:match ref="#s1" type="tm" subType="my:a"><source/><target/></mtc:match></mtc:matches>'),
  ],
  [
    'mtc-values',
    9,
    inUnit('<mtc:matches><mtc:match ref="#s1" xml:lang="en"><source/><target/></mtc:match></mtc:matches>'),
    inUnit('<mtc:matches><mtc:match ref="#s1" id="s1"><source/><target/></mtc:match></mtc:matches>'),
  ],
  ['mtc-inner', 10, source('<mrk id="1" type="mtc:match" ref="#s1"/>'), source('<mrk id="1" type="mtc:match"/>')],
  [
    'part-id-unique',
    9,
    inUnit(
      '<mtc:matches><mtc:match ref="#s1"><source><ph id="1"/><ph id="1"/></source><target/></mtc:match></mtc:matches>',
    ),
    inUnit('<mtc:matches><mtc:match ref="#s1"><source><ph id="m1"/></source><target/></mtc:match></mtc:matches>'),
  ],
  [
    'gls-entry',
    9,
    inUnit('<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>'),
    inUnit(
      '<gls:glossary><gls:glossEntry ref="#m1"><gls:term>a</gls:term><gls:definition/></gls:glossEntry></gls:glossary>',
    ),
  ],
  [
    'gls-entry',
    9,
    inUnit(
      '<gls:glossary><gls:glossEntry id="1"><gls:term>a</gls:term><gls:translation id="1"/></gls:glossEntry></gls:glossary>',
    ),
    inUnit(
      '<gls:glossary><gls:glossEntry id="1"><gls:term>a</gls:term><gls:translation id="2"/></gls:glossEntry></gls:glossary>',
    ),
  ],
  [
    'gls-entry',
    9,
    inUnit(
      '<gls:glossary><gls:glossEntry ref="#m2"><gls:term>a</gls:term><gls:definition/></gls:glossEntry></gls:glossary>',
    ),
    inUnit(
      '<gls:glossary><gls:glossEntry ref="#s1"><gls:term>a</gls:term><gls:definition/></gls:glossEntry></gls:glossary>',
    ),
  ],
  [
    'mda-meta',
    8,
    file('<mda:metadata><mda:metaGroup><mda:meta>x</mda:meta></mda:metaGroup></mda:metadata>'),
    file('<mda:metadata><mda:metaGroup><mda:meta type="a">x</mda:meta></mda:metaGroup></mda:metadata>'),
  ],
  [
    'mda-meta',
    8,
    file('<mda:metadata id="1"><mda:metaGroup id="1"><mda:meta type="a"/></mda:metaGroup></mda:metadata>'),
    file(
      '<mda:metadata id="1"><mda:metaGroup id="2" appliesTo="ignorable"><mda:meta type="a"/></mda:metaGroup></mda:metadata>',
    ),
  ],
  [
    'mda-meta',
    8,
    file('<mda:metadata/>'),
    file(
      '<mda:metadata><mda:metaGroup><mda:metaGroup><mda:meta type=""/></mda:metaGroup></mda:metaGroup></mda:metadata>',
    ),
  ],
  [
    'res-ref',
    8,
    file('<res:resourceData><res:resourceItem mimeType="a"><res:source/></res:resourceItem></res:resourceData>'),
    file(
      '<res:resourceData><res:resourceItem mimeType="a"><res:source href="b"/></res:resourceItem></res:resourceData>',
    ),
  ],
  [
    'res-ref',
    8,
    file('<res:resourceData><res:resourceItem><res:source href="a"/></res:resourceItem></res:resourceData>'),
    file(
      '<res:resourceData><res:resourceItem><res:source><my:a/></res:source><res:target><my:a/></res:target></res:resourceItem></res:resourceData>',
    ),
  ],
  [
    'res-ref',
    9,
    inUnit('<res:resourceData><res:resourceItemRef ref="r1"/></res:resourceData>'),
    file(
      '<res:resourceData><res:resourceItem id="r1" mimeType="a"><res:reference href="a"/></res:resourceItem></res:resourceData><unit id="u"><res:resourceData><res:resourceItemRef ref="r1"/></res:resourceData><segment><source/></segment></unit>',
    ),
  ],
  ['fs-values', 10, source('<pc id="1" fs:fs="blink"/>'), source('<pc id="1" fs:fs="b"/>')],
  ['fs-values', 10, source('<pc id="1" fs:subFs="a,b"/>'), source('<pc id="1" fs:fs="b" fs:subFs="a,b"/>')],
  [
    'fs-values',
    10,
    source('<sc id="1"/><ec startRef="1" fs:fs="b"/>'),
    source('<ec id="1" isolated="yes" fs:fs="b"/>'),
  ],
  ['slr-integer', 10, source('<ph id="1" slr:equivStorage="1.5"/>'), source('<ph id="1" slr:equivStorage="15"/>')],
  [
    'slr-restriction',
    8,
    root('<file id="f"><group id="g"/>\n<group id="h" slr:sizeRestriction="1,2,3"/></file>'),
    root('<file id="f"><group id="g"/><group id="h" slr:sizeRestriction="1,*"/></file>'),
  ],
  [
    'slr-ref',
    10,
    source('<ph id="1" slr:sizeInfoRef="d"/>'),
    unit(
      '<slr:data profile="p"><my:a id="d"/></slr:data><segment><source><ph id="1" slr:sizeInfoRef="d"/></source></segment>',
    ),
  ],
  [
    'slr-ref',
    8,
    file(
      '<unit id="u" slr:sizeInfoRef="d"><slr:data profile="p"><my:a id="d"/></slr:data><segment><source/></segment></unit>',
    ),
    file(
      '<slr:data profile="p"><my:a id="d"/></slr:data><unit id="u" slr:sizeInfoRef="d"><segment><source/></segment></unit>',
    ),
  ],
  [
    'val-one-test',
    8,
    file('<val:validation><val:rule isPresent="a" endsWith="b"/></val:validation>'),
    file('<val:validation><val:rule my:test="a"/></val:validation>'),
  ],
  [
    'val-one-test',
    8,
    file('<val:validation><val:rule isNotPresent="a" existsInSource="yes"/></val:validation>'),
    file('<val:validation><val:rule isPresent="a" existsInSource="yes"/></val:validation>'),
  ],
  [
    'val-values',
    8,
    file('<val:validation><val:rule isPresent="a" occurs="0"/></val:validation>'),
    file('<val:validation><val:rule isPresent="a" occurs="2"/></val:validation>'),
  ],
  [
    'its-version',
    10,
    source('<mrk id="1" its:taClassRef="a"/>'),
    source('<mrk id="1" its:version="2.0" its:taClassRef="a"/>'),
  ],
  [
    'its-version',
    10,
    source('<mrk id="1" its:version="2.0" its:taSource="a"/>'),
    source('<mrk id="1" its:version="2.0" its:taSource="a" its:taIdent="b"/>'),
  ],
  [
    'its-version',
    10,
    source('<mrk id="1" its:version="2.0" its:locQualityRatingScore="1" its:locQualityRatingVote="1"/>'),
    source('<mrk id="1" its:version="2.0" its:locQualityRatingVote="-1"/>'),
  ],
  [
    'its-version',
    10,
    source('<mrk id="1" its:version="2.0" its:mtConfidence="2"/>'),
    source('<mrk id="1" its:version="2.0" its:mtConfidence="1e-1"/>'),
  ],
  ['foreign-place', 9, inUnit('<slr:profiles/>'), file('<slr:profiles/>')],
  [
    'foreign-place',
    8,
    file('<gls:glossary><gls:glossEntry><gls:term/><gls:definition/></gls:glossEntry></gls:glossary>'),
    inUnit('<gls:glossary><gls:glossEntry><gls:term/><gls:definition/></gls:glossEntry></gls:glossary>'),
  ],
  ['user-value', 10, source('<mrk id="1" type="xlf:mine"/>'), source('<ph id="1" type="fmt" subType="xlf:i"/>')],
  [
    'sc-ec-hints',
    10,
    source('<sc id="1" type="fmt"/><ec startRef="1" type="link"/>'),
    source('<sc id="1" type="fmt"/><ec startRef="1"/>'),
  ],
  [
    'its-version',
    9,
    inUnit('<its:locQualityIssues xml:id="q"><its:locQualityIssue/></its:locQualityIssues>'),
    inUnit('<its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueComment="a"/></its:locQualityIssues>'),
  ],
  [
    'its-version',
    9,
    inUnit(
      '<its:provenanceRecords xml:id="q"><its:provenanceRecord tool="a"/></its:provenanceRecords><its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueComment="a"/></its:locQualityIssues>',
    ),
    inUnit('<its:provenanceRecords xml:id="q"><its:provenanceRecord tool="a"/></its:provenanceRecords>'),
  ],
  [
    'its-version',
    10,
    source('<mrk id="1" its:version="2.0" its:locQualityIssuesRef="#its=q"/>'),
    unit(
      '<its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueComment="a"/></its:locQualityIssues><segment><source><mrk id="1" its:version="2.0" its:locQualityIssuesRef="#its=q"/></source></segment>',
    ),
  ],
  [
    'its-version',
    10,
    source('<mrk id="1" its:version="2.0" its:annotatorsRef="nothing|a"/>'),
    source('<mrk id="1" its:version="2.0" its:annotatorsRef="terminology|a text-analysis|b"/>'),
  ],
  ['undeclared-prefix', 10, source('<ph id="1" no:a="1"/>'), source('<ph id="1" my:a="1"/>')],
];
