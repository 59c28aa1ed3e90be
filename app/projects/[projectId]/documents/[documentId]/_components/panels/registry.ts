import type { PanelSpec } from '../editor-types';
import { checks } from './checks';
import { comments } from './comments';
import { concordance } from './concordance';
import { history } from './history';
import { matches } from './matches';
import { preview } from './preview';
import { terms } from './terms';

/** Every panel, in the order of their keys. One line each: see `PanelSpec`. */
export const PANELS: readonly PanelSpec[] = [matches, terms, checks, concordance, comments, history, preview];
