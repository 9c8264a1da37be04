// Reads a calendar from standard input with ical.js and prints its events as JSON.
"use strict";
const ICAL = require("../vendor/ical.js/ical.es5.min.cjs");

const calendar = new ICAL.Component(ICAL.parse(require("node:fs").readFileSync(0, "utf8")));
// The calendar's own time zones only: an event in a zone that the file does not define must not be guessed.
ICAL.TimezoneService.reset();
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const when = (event, name) => {
  const property = event.getFirstProperty(name);
  if (!property) return null;
  const time = property.getFirstValue();
  const zone = property.getParameter("tzid");
  if (zone && !ICAL.TimezoneService.has(zone))
    throw new Error(`${name}: the file has no VTIMEZONE “${zone}”`);
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return time.toString();
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
};

console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map(event => ({
  uid: event.getFirstPropertyValue("uid"),
  summary: event.getFirstPropertyValue("summary"),
  dtstart: when(event, "dtstart"),
  dtend: when(event, "dtend"),
  status: event.getFirstPropertyValue("status"),
  location: event.getFirstPropertyValue("location"),
  description: event.getFirstPropertyValue("description"),
}))));
