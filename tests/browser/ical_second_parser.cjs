// Reads a calendar from standard input with ical.js and prints its events as JSON.
"use strict";
const ICAL = require("../vendor/ical.js/ical.es5.min.cjs");

const calendar = new ICAL.Component(ICAL.parse(require("node:fs").readFileSync(0, "utf8")));
// The calendar's own time zones only: an event in a zone that the file does not define must not be guessed.
ICAL.TimezoneService.reset();
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const moment = time =>
  time.isDate || time.zone === ICAL.Timezone.localTimezone
    ? time.toString()
    : time.convertToZone(ICAL.Timezone.utcTimezone).toString();

const when = (event, name) => {
  const property = event.getFirstProperty(name);
  if (!property) return null;
  const zone = property.getParameter("tzid");
  if (zone && !ICAL.TimezoneService.has(zone))
    throw new Error(`${name}: the file has no VTIMEZONE “${zone}”`);
  return moment(property.getFirstValue());
};

// Every start, with repeats expanded and exceptions left out.
const starts = component => {
  const event = new ICAL.Event(component);
  if (!event.isRecurring()) return [when(component, "dtstart")];
  const found = [];
  const next = event.iterator();
  for (let time = next.next(); time && found.length < 1000; time = next.next()) found.push(moment(time));
  return found;
};

console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map(event => ({
  uid: event.getFirstPropertyValue("uid"),
  summary: event.getFirstPropertyValue("summary"),
  dtstart: when(event, "dtstart"),
  dtend: when(event, "dtend"),
  starts: starts(event),
  zone: event.getFirstProperty("dtstart").getParameter("tzid") ?? null,
  status: event.getFirstPropertyValue("status"),
  sequence: event.getFirstPropertyValue("sequence"),
  relatedTo: event.getFirstPropertyValue("related-to"),
  location: event.getFirstPropertyValue("location"),
  description: event.getFirstPropertyValue("description"),
}))));
