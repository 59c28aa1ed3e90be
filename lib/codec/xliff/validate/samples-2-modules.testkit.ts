import { type Case, file, inUnit, root, source, unit } from './documents-2.testkit';

/** Modules and extensions: what breaks each rule beside what does not. */
export const MODULE_CASES: readonly Case[] = [
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
