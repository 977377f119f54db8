package ui

import (
	"cmp"
	"fmt"
	"strings"

	"backstep/ui/desk"
	"backstep/ui/view"
	"backstep/ui/view/chooser"
	"backstep/ui/view/compare"
	"backstep/ui/view/curves"
	"backstep/ui/view/gradients"
	"backstep/ui/view/landscape"
	"backstep/ui/view/matrices"
	"backstep/ui/view/network"
	"backstep/ui/view/runs"
	"backstep/ui/view/settings"
	"backstep/ui/view/surface"
	"backstep/ui/view/unit"
)

// shown is a view and how it is shown.
type shown struct {
	view.View
	key  string
	does string // in help
	hint string // of a mode, in the footer of other views; "" if it is not there
	when when   // when that hint is there; nil for always
	says string // of a mode, beside its name; "" for that nothing is changed before Enter
}

// newViews lists the views in the order of their keys, on a machine without files.
func newViews() []shown { return viewsOn(nil, &view.Health{}) }

// viewsOn lists the views on a machine with files.
func viewsOn(files chooser.Files, health *view.Health) []shown {
	scores := &view.Scores{}
	return []shown{
		{View: network.New(), key: "1", does: "the network"},
		{View: matrices.New(), key: "2", does: "the matrices"},
		{View: surface.New(scores), key: "3", does: "the decision surface"},
		{View: curves.New(scores), key: "4", does: "the curves"},
		{View: gradients.New(health), key: "6", does: "the flow of the gradients"},
		{View: unit.New(), key: "7", does: "a unit up close"},
		{View: landscape.New(), key: "8", does: "the loss landscape"},
		{View: settings.New(), key: "c", does: "the settings", hint: "settings"},
		{View: runs.New(), key: "b", does: "the runs", hint: "runs", when: branched, says: "every change in the past has made a branch"},
		{View: compare.New(), key: "B", does: "two runs side by side", says: "two runs, one key: both step"},
		{View: chooser.New(files), key: "d", does: "the data", hint: "data"},
		{View: network.NewEditor(), key: "i", does: "a field for the number in focus", hint: "edit"},
	}
}

// branched reports whether there are several runs.
func branched(m *desk.Moment) bool {
	n, _ := m.CountRuns()
	return n > 1
}

// saysNow returns what stands beside the name of a mode while a moment is seen.
func (s *shown) saysNow(m *desk.Moment) string {
	if steppingAlone(m) {
		return fmt.Sprintf("run %d steps alone; tab: both", m.Run)
	}
	return cmp.Or(s.says, "nothing is changed before Enter")
}

// modeName returns the name of the mode that the view is, "" if it is none.
func (s *shown) modeName() string {
	if !s.Traits().Mode {
		return ""
	}
	return s.Name()
}

// typed returns what a key types into a field of the view, if it has one that takes the
// key.
func (s *shown) typed(key string, seen *desk.Moment) (b binding, taken bool) {
	into, ok := s.View.(view.Typist)
	if !ok || key == "ctrl+c" {
		return binding{}, false
	}
	line, taken := into.Type(key, seen)
	return binding{line: line, silent: line == ""}, taken
}

// deskViews returns the views as the desk knows them.
func deskViews(views []shown) []desk.View {
	var list []desk.View
	for _, v := range views {
		list = append(list, view.OnDesk(v))
	}
	return list
}

// viewCommands returns the commands that only one view has.
func viewCommands(views []shown, frame func(*desk.Desk) view.Frame) []desk.Command {
	var list []desk.Command
	for _, v := range views {
		list = append(list, view.Commands(v, frame)...)
	}
	return list
}

// viewRange returns the keys of the views, neighbours as a range: 1–4 6–8.
func viewRange(views []shown) string {
	var ranges []string
	first, last := "", ""
	for _, v := range views {
		if v.Traits().Mode {
			continue
		}
		if last != "" && v.key[0] == last[0]+1 {
			last = v.key
			ranges[len(ranges)-1] = first + "–" + last
			continue
		}
		first, last = v.key, v.key
		ranges = append(ranges, first)
	}
	return strings.Join(ranges, " ")
}
