/** @fileoverview The list, the map or both: whichever is wanted of the results. The list always is there to go back to. */
import {Chart, load} from './charts.js';
import {mapSettings} from './directory.js';
import {make, makeButton} from './dom.js';
import {Say} from './strings.js';

/** What there is to choose, each with what its button says. */
const VIEWS = {'list': 'viewList', 'map': 'viewMap', 'both': 'viewBoth'};

/**
 * What the map and whoever turns to it need.
 *
 * @record
 */
export class Outlook {
  /**
   * @param {!Organisation} organisation
   * @return {string} where its entry is
   */
  entry(organisation) {}

  /**
   * A result was followed.
   *
   * @param {!Event} event
   * @param {!Organisation} organisation
   */
  opened(event, organisation) {}

  /** @param {string} view which is shown now */
  turned(view) {}

  /** The map can't be shown. */
  failed() {}
}

/** What is shown of the results, and the buttons that change it. */
export class Views {
  /**
   * @param {{say: !Say, api: string, home: string, language: string, view: string}} settings
   * @param {!HTMLElement} list
   * @param {!Outlook} outlook
   */
  constructor(settings, list, outlook) {
    /** @private @const */
    this.settings = settings;
    /** @private @const {!HTMLElement} */
    this.list = list;
    /** @private @const {!Outlook} */
    this.outlook = outlook;
    /** @private @const {!AbortController} */
    this.over = new AbortController();
    /** @private {?MapSettings} */
    this.tiles = null;
    /** @private {?Chart} */
    this.chart = null;
    /** @private {!Array<!Item>} */
    this.items = [];
    /** @private {string} which is wanted, and shown as soon as it can be */
    this.wanted = 'list';
    /** @private @const {!Array<!HTMLElement>} */
    this.buttons = Object.keys(VIEWS).map((view) =>
      makeButton(settings.say(VIEWS[view]), () => this.choose(view), {'data-view': view, 'aria-pressed': 'false'}),
    );
    /** @private @const {!HTMLElement} */
    this.bar = make(
      'div',
      {class: 'views', part: 'views', role: 'group', 'aria-label': settings.say('views'), hidden: true},
      ...this.buttons,
    );
    /** @private @const {!HTMLElement} */
    this.trouble = make('p', {class: 'fault', role: 'alert'});
    /** @private @const {!HTMLElement} */
    this.stage = make('div', {class: 'stage'}, list);
    /** @const {!Array<!HTMLElement>} */
    this.elements = [this.bar, this.trouble, this.stage];
    /** @private {boolean} */
    this.asked = false;
  }

  /** Offers the map where the page wants one and the directory has one. */
  async start() {
    const {api, language, view} = this.settings;
    if (this.asked || view === 'list') {
      return;
    }
    this.asked = true;
    this.tiles = await mapSettings(api, language, this.over.signal);
    if (this.tiles && !this.over.signal.aborted) {
      this.bar.hidden = false;
      this.set('list');
      await this.turn(view);
    }
  }

  stop() {
    this.over.abort();
    if (this.chart) {
      this.chart.stop();
    }
  }

  /** @param {!Array<!Item>} items everything that is shown, in order */
  show(items) {
    this.items = items;
    try {
      if (this.chart) {
        this.chart.show(items);
      }
    } catch (failure) {
      this.failed();
    }
  }

  /** @return {boolean} whether the list is to be seen */
  hasList() {
    return !this.list.hidden;
  }

  /**
   * @private
   * @param {string} view
   */
  async choose(view) {
    if (await this.turn(view)) {
      this.outlook.turned(view);
    }
  }

  /**
   * @private
   * @param {string} view
   * @return {!Promise<boolean>} whether that is shown now
   */
  async turn(view) {
    this.wanted = view;
    this.trouble.textContent = '';
    try {
      if (view !== 'list' && !this.chart) {
        await this.draw();
      }
    } catch (failure) {
      if (this.wanted === view && !this.over.signal.aborted) {
        this.failed();
      }
      return false;
    }
    if (this.wanted !== view || this.over.signal.aborted) {
      return false;
    }
    this.set(view);
    return true;
  }

  /** @private The list is there all the same. */
  failed() {
    this.set('list');
    this.trouble.textContent = this.settings.say('mapFailed');
    this.outlook.failed();
  }

  /**
   * @private
   * @param {string} view
   */
  set(view) {
    this.stage.className = 'stage ' + view;
    this.list.hidden = view === 'map';
    if (this.chart) {
      this.chart.element.hidden = view === 'list';
    }
    for (const button of this.buttons) {
      button.setAttribute('aria-pressed', String(button.dataset['view'] === view));
    }
  }

  /** @private */
  async draw() {
    const {say, home} = this.settings;
    const map = await load(home);
    if (this.chart || this.over.signal.aborted) {
      return;
    }
    const root = /** @type {!ShadowRoot} */ (this.stage.getRootNode());
    if (!root.adoptedStyleSheets.includes(map.sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, map.sheet];
    }
    this.chart = map.draw({
      say,
      tiles: this.tiles,
      entry: (organisation) => this.outlook.entry(organisation),
      opened: (event, organisation) => this.outlook.opened(event, organisation),
    });
    this.chart.element.hidden = true;
    this.stage.prepend(this.chart.element);
    this.chart.show(this.items);
  }
}
