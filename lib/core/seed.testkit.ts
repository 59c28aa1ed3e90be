import fc from 'fast-check';

/**
 * Properties are tried on new texts at every run at the desk, and on the same ones in CI: a change must not be turned away for a
 * text that somebody else's property would have met yesterday. A failure prints its seed.
 */
const CI_SEED = 20261125;

if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: CI_SEED });
