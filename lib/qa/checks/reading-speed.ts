import { defineCheck } from '../types';

/**
 * A subtitle has more characters than can be read while it stands on the screen. Spaces count, codes do not.
 * Source: Netflix timed text style guides, 20 characters a second for adults in English and Arabic alike.
 */
export const readingSpeed = defineCheck({
  id: 'readingSpeed',
  severity: 'warning',
  on: true,
  defaults: { perSecond: 20 },
  run({ target, limits }, { perSecond }) {
    const seconds = limits?.seconds ?? 0;
    const length = [...target.text.trim()].length;
    if (seconds <= 0 || length === 0) return [];
    const speed = length / seconds;
    if (speed <= perSecond) return [];
    const most = Math.floor(perSecond * seconds);
    return [
      {
        params: { speed: Math.round(speed), most: perSecond, length, fits: most },
        span: { start: 0, end: target.text.length },
      },
    ];
  },
});
