/** Namespaces of XLIFF, its modules and the extensions that are understood. */
export const XLIFF_12 = 'urn:oasis:names:tc:xliff:document:1.2';
export const XLIFF_11 = 'urn:oasis:names:tc:xliff:document:1.1';
/** The core of 2.0 and 2.1 alike. */
export const XLIFF_20 = 'urn:oasis:names:tc:xliff:document:2.0';
export const XLIFF_22 = 'urn:oasis:names:tc:xliff:document:2.2';

export const MATCHES = 'urn:oasis:names:tc:xliff:matches:2.0';
export const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';
export const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';
export const FORMAT_STYLE = 'urn:oasis:names:tc:xliff:fs:2.0';
export const RESOURCE_DATA = 'urn:oasis:names:tc:xliff:resourcedata:2.0';
export const SIZE_RESTRICTION = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';
export const VALIDATION = 'urn:oasis:names:tc:xliff:validation:2.0';
export const CHANGE_TRACKING = /^urn:oasis:names:tc:xliff:changetracking:2\.[0-9]$/u;
export const ITS = 'http://www.w3.org/2005/11/its';
export const ITSM = 'urn:oasis:names:tc:xliff:itsm:2.1';

export const XML = 'http://www.w3.org/XML/1998/namespace';
export const SDL = 'http://sdl.com/FileTypes/SdlXliff/1.0';
export const MEMOQ = 'MQXliff';

/** Attributes of our own on inline codes and segment marks: what the standards have no place for. */
export const OWN = 'urn:x-qantara:xliff';
/** Prefix of our own values in `type` and `subState`. */
export const OWN_PREFIX = 'qantara';
