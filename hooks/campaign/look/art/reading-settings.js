/* The reading settings: each choice becomes an attribute of <html> and is kept in this browser only. */
{
  const KEY = "reading-settings";
  // In a script that is none, so that nobody is offered what does nothing.
  const controls = document.getElementById("controls");
  controls.outerHTML = controls.textContent;
  const chosen = document.documentElement.dataset;
  const settings = document.getElementById("settings");
  const status = settings.querySelector("[role=status]");
  const inputs = [...settings.querySelectorAll("input")];
  const isDefault = (input) => input.type === "radio" && input.defaultChecked;

  const showChosen = () => {
    for (const input of inputs) if (isDefault(input)) input.checked = true;
    for (const input of inputs) if (!isDefault(input)) input.checked = chosen[input.name] === input.value;
  };

  const keep = () => {
    const choice = {};
    for (const input of inputs) if (input.checked && !isDefault(input)) choice[input.name] = input.value;
    try {
      if (Object.keys(choice).length) localStorage.setItem(KEY, JSON.stringify(choice));
      else localStorage.removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  };

  const say = (words) => {
    status.textContent = keep() ? words : settings.dataset.notKept;
  };

  settings.addEventListener("change", ({ target }) => {
    if (target.checked && !isDefault(target)) chosen[target.name] = target.value;
    else delete chosen[target.name];
    const group = target.closest("fieldset").querySelector("legend").textContent;
    const words = target.type === "radio" ? "kept" : target.checked ? "on" : "off";
    const [label] = target.labels;
    say(settings.dataset[words].replace("{group}", group).replace("{choice}", label.textContent));
  });

  document.getElementById("reset-settings").addEventListener("click", () => {
    for (const { name } of inputs) delete chosen[name];
    showChosen();
    say(settings.dataset.reset);
  });

  // Browsers bring back the state of controls after a reload or "back".
  addEventListener("pageshow", showChosen);
  showChosen();
}
