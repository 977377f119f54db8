package desk

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network/stepper"
)

// CommandLine returns a line for a shell that leads to the present position of the present run:
// the command that opened the session, and the changes and the moves since.
func CommandLine(d *Desk) (string, error) {
	if d.walk == nil {
		return "", errors.New("it is still being computed")
	}
	r := route{d: d, tree: d.walk.Tree()}
	if err := r.trace(d.walk.Cursor()); err != nil {
		return "", fmt.Errorf("no line leads here: %w; save keeps it in a file", err)
	}
	words := append([]string{"backstep"}, d.opened.Arguments...)
	if len(r.lines) > 0 {
		words = append(words, "--do", strings.Join(r.lines, "; "))
	}
	for i, word := range words {
		if strings.ContainsFunc(word, unicode.IsControl) {
			return "", errors.New("no line leads here: a name has control characters; save keeps it in a file")
		}
		words[i] = text.ShellWord(word)
	}
	return strings.Join(words, " "), nil
}

// route is the lines that lead from where a session is opened to a position.
type route struct {
	d     *Desk
	tree  *stepper.Tree
	lines []string
	run   int              // where the lines lead so far
	at    stepper.Position // in that run; its step is −1 if it is not known
}

func (r *route) add(format string, args ...any) {
	r.lines = append(r.lines, fmt.Sprintf(format, args...))
}

// trace finds the lines to a position.
func (r *route) trace(to stepper.Cursor) error {
	way := []int{to.Run}
	for way[0] >= r.d.based && r.tree.Run(way[0]).Parent >= 0 {
		way = slices.Insert(way, 0, r.tree.Run(way[0]).Parent)
	}
	if err := r.begin(way[0]); err != nil {
		return err
	}
	for _, run := range way[1:] {
		if err := r.change(run); err != nil {
			return err
		}
	}
	r.move(to.Position)
	return nil
}

// begin goes to a run that is there when the session is opened, or starts it over.
func (r *route) begin(run int) error {
	there := run
	if run >= r.d.based { // Any will do that is there then, though it may be deleted now.
		there = r.d.runs.opened()
	}
	r.run = run
	r.at = r.path().First()
	if r.d.resumed {
		r.add("run %d", there+1)
		r.at.Step = -1
	}
	if there == run {
		return nil
	}
	from, setup := r.d.runs[there].setup, r.d.runs[run].setup
	set, made, err := r.settings(from, setup)
	if err != nil {
		return err
	}
	rows, err := rowLines(made, setup)
	if err != nil {
		return err
	}
	if set != "" {
		r.add("restart %s", set)
	}
	r.lines = append(r.lines, rows...)
	over := len(rows) > 0 || set == "" && r.d.runs[there].from.shares >= 0
	if over {
		r.add("restart")
	}
	if over || set != "" {
		r.at = r.path().First()
	}
	return nil
}

func (r *route) path() *stepper.Path {
	path := r.tree.Path(r.run)
	return &path
}

// change makes a run by changing the present one.
func (r *route) change(run int) error {
	from, made := r.d.runs[r.run].setup, &r.d.runs[run]
	after := r.tree.Run(run).Fork
	r.toStep(after)
	set, _, err := r.settings(from, made.setup)
	if err != nil {
		return err
	}
	if set != "" {
		r.add("set %s", set)
	}
	switch rows, err := rowLines(from, made.setup); {
	case err != nil:
		return err
	case len(rows) > 0:
		r.lines = append(r.lines, rows...)
		if after > 0 {
			r.at = stepper.Position{Step: after + 1}
		}
	}
	for _, e := range made.from.edits {
		line, ok := unaimed(made.setup).lineOf(change{edits: []Parameter{e}}, "")
		if !ok {
			return errors.New("it has an edit that cannot be typed")
		}
		r.lines = append(r.lines, line)
		if after > 0 {
			r.at = stepper.Position{Step: after + 1}
		}
	}
	r.run = run
	return nil
}

// settings returns the settings to make one setup of another, as set and restart take
// them, and what they make, which has not got the edits of the data yet.
func (r *route) settings(from, to *session.Setup) (line string, made *session.Setup, err error) {
	var parts []string
	for _, g := range changes(from.Session, to.Session) {
		if setting, ok := session.FindSetting(g.Flag); ok && !g.Unset {
			parts = append(parts, setting.Names()[0]+" "+setting.Typed(to.Session))
		}
	}
	if line = strings.Join(parts, " and "); len(parts) == 0 {
		return "", from, nil
	}
	given, err := parseSettings(line)
	if err != nil {
		return "", nil, err
	}
	made, _, err = from.With(given...)
	if err != nil || len(changes(made.Session, to.Session)) > 0 || (made.State == nil) != (to.State == nil) {
		return "", nil, errors.New("it has a setting that cannot be typed")
	}
	return line, made, nil
}

// changes returns the settings that differ, but for those that follow from others.
func changes(from, to *session.Session) []session.Given {
	return slices.DeleteFunc(session.Diff(from, to), func(g session.Given) bool {
		setting, ok := session.FindSetting(g.Flag)
		return ok && setting.Follows
	})
}

// toStep goes to where a step is wholly revealed, or to the beginning.
func (r *route) toStep(step int) {
	path := r.path()
	origin := r.tree.Origin(r.run)
	target := path.Last(step)
	if step <= origin {
		target = path.First()
	}
	if r.at == target {
		return
	}
	r.at = target
	epoch := path.EpochOf(step)
	if !path.EndsEpoch(step) {
		epoch--
	}
	broken := r.tree.Broken(r.run)
	if broken > 0 && broken <= step {
		epoch = min(epoch, path.EpochOf(broken)-1) // Training stops there by itself.
	}
	r.add("goto %d", epoch)
	rest := step - max(origin, path.LastStepOf(epoch))
	switch {
	case rest <= 0:
	case broken > 0 && broken <= step:
		for ; rest > 0; rest -= mostRepeats {
			r.add("%d next step", min(rest, mostRepeats))
		}
	default:
		r.add("%d step", rest)
	}
}

// move goes to a position of the present run.
func (r *route) move(to stepper.Position) {
	path := r.path()
	r.toStep(path.Done(to))
	if path.Whole(to) || to == path.First() {
		return
	}
	phases, units := to.Phase, to.Unit+1
	if to == path.AtPhase(to.Step, to.Phase) {
		phases, units = phases+1, 0
	}
	if r.at.Step == to.Step { // The first position has the inputs already.
		phases--
	}
	if phases > 0 {
		r.add("%d phase", phases)
	}
	if units > 0 {
		r.add("%d unit", units)
	}
}
