package chooser

import (
	"strings"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/ui/desk"
)

// open carries out "file people.csv", which settings may follow: "file people.csv and
// missing drop".
func (v *View) open(_ *desk.Desk, argument string) desk.Result {
	if argument == "" {
		v.enter(inFile)
		return desk.Result{}
	}
	parts := text.SplitOutside(argument, " and ")
	c, err := v.fileOf(parts[0], parts[1:])
	if err != nil {
		return desk.Wrong("file %w", err)
	}
	if same := v.file != nil && v.file.from.path == c.path && len(parts) == 1; same {
		c = v.file.from // What was chosen of it before.
	}
	v.reread(c.path)
	v.choose(c)
	v.part = inColumns
	return desk.Result{}
}

// fileOf returns the choice of a file with settings that follow it in a command.
func (v *View) fileOf(path string, following []string) (choice, error) {
	_, csv, err := session.Change("csv", path)
	if err != nil {
		return choice{}, err
	}
	changes := []session.Given{csv}
	for _, part := range following {
		name, value, _ := strings.Cut(strings.TrimSpace(part), " ")
		_, g, err := session.Change(name, strings.TrimSpace(value))
		if err != nil {
			return choice{}, err
		}
		changes = append(changes, g)
	}
	options, err := v.base.OptionsOf(changes...)
	return ofFile(csv.Value, options), err
}

// presentData returns the choice that a setup has made.
func presentData(setup *session.Setup) choice {
	switch d := &setup.Session.Data; {
	case d.Source != "":
		c := ofSet(d.Source)
		c.features = d.Features
		return c
	case d.CSV != "":
		csv, _ := session.Named("csv")
		return ofFile(csv.Value(setup.Session), setup.CSVOptions())
	default:
		return choice{}
	}
}

// reread has a file read anew if it has changed since it was read, and returns when that
// was.
func (v *View) reread(path string) (changed string, ok bool) {
	if v.file == nil || v.file.from.path != path {
		return "", false
	}
	e, err := v.files.Stat(path)
	if err != nil || e.Stamp == v.file.stamp {
		return "", false
	}
	v.again++
	return e.Changed, true
}

// take takes what is chosen, with one line, and leaves the mode.
func (v *View) take(d *desk.Desk, _ string) desk.Result {
	if v.chosen.empty() {
		return desk.Result{Message: "nothing is chosen yet: tab goes to the sets and to the file"}
	}
	if v.chosen.set == "" {
		if changed, ok := v.reread(v.chosen.path); ok {
			return desk.Result{Message: text.BriefPath(v.chosen.path) + " was changed at " + changed + ", after it was read: it is read again; look at it, then press enter once more"}
		}
	}
	r := v.current()
	switch {
	case r == nil || !r.done:
		return desk.Result{Message: "still reading: press enter again when what it becomes is shown"}
	case r.err != nil:
		return desk.Result{Err: r.err}
	case r.lacksTarget():
		return desk.Wrong("%s", askTarget)
	case r.tried != nil:
		return desk.Result{Err: r.tried}
	}
	d.Offer(desk.Offer{Base: r.of.base, Given: r.given, Made: r.made, Effect: r.effect})
	return d.Do(line(r.settings) + "; leave")
}

// paths lists what a path may be completed to, for the command file.
func (v *View) paths(_ *desk.Desk, typed string) []string {
	f := fieldOf(strings.TrimPrefix(typed, `"`))
	f.list(v.files)
	folder, _ := desk.SplitPath(f.text())
	var list []string
	for _, e := range f.matching() {
		list = append(list, session.TypedWord(folder+e.Path()))
	}
	return list
}
