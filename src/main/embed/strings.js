/** @fileoverview Everything the component says by itself; the directory's own sentences come with its answers. */

/**
 * English and Welsh, side by side. What stands in braces is put in; a noun after a number is singular in Welsh.
 *
 * @type {!Object<string, !Array<string>>}
 */
const STRINGS = {
  heading: ['Find organisations to work with', 'Dod o hyd i sefydliadau i weithio gyda nhw'],
  question: ['What are you looking for?', 'Am beth ydych chi’n chwilio?'],
  hint: ['A topic, a place or a name', 'Pwnc, lle neu enw'],
  search: ['Search', 'Chwilio'],
  suggestions: ['Suggestions', 'Awgrymiadau'],
  kindArea: ['place', 'lle'],
  kindSector: ['field of work', 'maes gwaith'],
  kindTopic: ['topic', 'pwnc'],
  kindSupport: ['comes with taking part', 'ar gael wrth gymryd rhan'],
  kindOffer: ['would bring', 'byddai’n cynnig'],
  kindOrganisation: ['organisation', 'sefydliad'],

  filters: ['Narrow down', 'Cyfyngu’r canlyniadau'],
  sector: ['Field of work', 'Maes gwaith'],
  region: ['Works in', 'Yn gweithio yma'],
  supports: ['Taking part comes with', 'Ar gael wrth gymryd rhan'],
  type: ['Kind of organisation', 'Math o sefydliad'],
  maturity: ['How far power is shared', 'I ba raddau y rhennir grym'],
  maturityHint: ['As far as their case studies bear it out', 'Cyn belled ag y mae eu hastudiaethau achos yn ei gadarnhau'],
  anyRung: ['It doesn’t matter', 'Does dim gwahaniaeth'],
  rungOrMore: ['{label}, or further', '{label}, neu ymhellach'],
  willing: [
    'Also show those who haven’t said yet whether they would share power',
    'Dangos hefyd y rhai sydd heb ddweud eto a fyddent yn rhannu grym',
  ],
  unlisted: ['Also those nobody has confirmed for long', 'Hefyd y rhai nad oes neb wedi cadarnhau eu manylion ers amser'],
  showAll: ['Show all {n}', 'Dangos y {n} i gyd'],
  showFewer: ['Show fewer', 'Dangos llai'],

  near: ['Based near', 'Wedi’u lleoli yn agos at'],
  place: ['Place or postcode', 'Lle neu god post'],
  within: ['No further than', 'Dim pellach na'],
  kilometres: ['{n} km', '{n} km'],
  nearMe: ['Near me', 'Yn agos ataf i'],
  locating: ['Finding out where you are…', 'Yn darganfod ble rydych chi…'],
  notLocated: [
    'Your browser did not say where you are. Type a place instead.',
    'Ni ddywedodd eich porwr ble rydych chi. Teipiwch enw lle yn lle hynny.',
  ],
  unknownPlace: [
    'We don’t know that place. Try the name of a council area, such as Salford.',
    'Nid ydym yn adnabod y lle hwnnw. Rhowch gynnig ar enw ardal cyngor, megis Caerdydd.',
  ],

  chosen: ['You chose', 'Eich dewisiadau'],
  remove: ['Remove: {label}', 'Tynnu: {label}'],
  clear: ['Clear all', 'Clirio’r cyfan'],

  looking: ['Looking…', 'Yn chwilio…'],
  slow: [
    'This is taking longer than usual. Still looking…',
    'Mae hyn yn cymryd mwy o amser nag arfer. Yn dal i chwilio…',
  ],
  found: ['{n} organisations found', 'Wedi dod o hyd i {n} sefydliad'],
  foundMore: [
    '{n} organisations found, {shown} of them shown',
    'Wedi dod o hyd i {n} sefydliad, a {shown} ohonynt i’w gweld yma',
  ],
  foundOne: ['{n} organisation found', 'Wedi dod o hyd i {n} sefydliad'],
  foundNone: ['No organisation found', 'Heb ddod o hyd i unrhyw sefydliad'],
  empty: [
    'Nothing fits all of that. Try fewer words, or take away something you chose.',
    'Nid oes dim yn cyfateb i hynny i gyd. Rhowch gynnig ar lai o eiriau, neu tynnwch un o’ch dewisiadau.',
  ],
  more: ['Show more', 'Dangos rhagor'],
  showThem: ['Show them', 'Eu dangos'],
  without: ['Search without it', 'Chwilio hebddo'],

  down: [
    'We can’t reach the directory. Check your connection, then try again.',
    'Ni allwn gyrraedd y cyfeiriadur. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
  ],
  late: ['The directory did not answer in time.', 'Ni atebodd y cyfeiriadur mewn pryd.'],
  broken: [
    'Something is wrong with the directory. It is not your fault.',
    'Mae rhywbeth o’i le ar y cyfeiriadur. Nid eich bai chi yw hyn.',
  ],
  refused: ['The directory doesn’t understand this search.', 'Nid yw’r cyfeiriadur yn deall y chwiliad hwn.'],
  wrong: ['This search isn’t set up right.', 'Nid yw’r chwiliad hwn wedi’i osod yn iawn.'],
  locked: [
    'This page may not search the directory. Whoever looks after the page can put that right.',
    'Ni chaiff y dudalen hon chwilio’r cyfeiriadur. Gall pwy bynnag sy’n gofalu am y dudalen unioni hyn.',
  ],
  busy: [
    'The directory is busy. We will ask it again in {n} seconds.',
    'Mae’r cyfeiriadur yn brysur. Byddwn yn gofyn iddo eto ymhen {n} eiliad.',
  ],
  kept: ['What you see here is from before.', 'Canlyniadau blaenorol sydd i’w gweld yma.'],
  retry: ['Try again', 'Rhoi cynnig arall arni'],

  views: ['Show the results as', 'Dangos y canlyniadau fel'],
  viewList: ['List', 'Rhestr'],
  viewMap: ['Map', 'Map'],
  viewBoth: ['List and map', 'Rhestr a map'],
  map: ['Map of the results', 'Map o’r canlyniadau'],
  mapMoves: ['Map: arrow keys move it, plus and minus zoom', 'Map: mae’r saethau yn ei symud, plws a minws yn chwyddo'],
  mapCoarse: [
    'Nobody’s address is shown: each mark stands in the middle of an area, or about a kilometre from the place.',
    'Ni ddangosir cyfeiriad neb: mae pob marc yng nghanol ardal, neu ryw gilomedr o’r lle.',
  ],
  mapFingers: ['Move the map with two fingers.', 'Symudwch y map â dau fys.'],
  mapCloser: ['Zoom in', 'Chwyddo i mewn'],
  mapFurther: ['Zoom out', 'Chwyddo allan'],
  mapAll: ['Show all', 'Dangos y cyfan'],
  mapSeveral: ['{n} organisations', '{n} sefydliad'],
  mapSeveralIn: ['{n} organisations, {place}', '{n} sefydliad, {place}'],
  mapClose: ['Close', 'Cau'],
  mapLeftOne: [
    'Not on the map, because it names no small enough place: {list}.',
    'Nid yw hwn ar y map, gan nad yw’n enwi lle digon bach: {list}.',
  ],
  mapLeft: [
    '{n} are not on the map, because they name no small enough place: {list}.',
    'Nid yw {n} ar y map, gan nad ydynt yn enwi lle digon bach: {list}.',
  ],
  mapAndMore: ['{list} and {n} more', '{list} a {n} arall'],
  mapTrouble: [
    'Some pictures of the map could not be loaded. The marks are right, and the list has everything.',
    'Nid oedd modd llwytho rhai o luniau’r map. Mae’r marciau’n gywir, ac mae popeth yn y rhestr.',
  ],
  mapFailed: [
    'The map could not be loaded. The list has everything.',
    'Nid oedd modd llwytho’r map. Mae popeth yn y rhestr.',
  ],

  evidenced: ['Its work shows', 'Mae ei waith yn dangos'],
  claimed: ['It says of itself', 'Mae’n dweud amdano’i hun'],
  rung: ['{label} (rung {n} of 7)', '{label} (gris {n} o 7)'],
  until: ['counts until {date}', 'yn cyfrif hyd {date}'],
  said: ['said on {date}', 'dywedwyd ar {date}'],
  months: [
    'January February March April May June July August September October November December',
    'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
  ],
  nothingShown: ['Nothing in date yet', 'Dim byd cyfredol eto'],
  nothingSaid: ['It hasn’t said', 'Nid yw wedi dweud'],
  notStated: ['Has not said yet whether it would share power', 'Nid yw wedi dweud eto a fyddai’n rhannu grym'],
  why: ['Why it is shown', 'Pam mae’n cael ei ddangos'],
  comesWith: ['Taking part comes with: {list}', 'Ar gael wrth gymryd rhan: {list}'],
};

/**
 * Says something in a language.
 *
 * @typedef {function(string, !Object<string, (string|number)>=): string}
 */
export let Say;

/**
 * @param {string} language en or cy
 * @return {!Say}
 */
export function speaker(language) {
  const column = language === 'cy' ? 1 : 0;
  return (key, values = {}) => STRINGS[key][column].replace(/\{(\w+)\}/g, (whole, name) => String(values[name]));
}
