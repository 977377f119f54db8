package ui

import (
	"fmt"
	"strings"

	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/view"
	"backstep/ui/view/atlas"
	"backstep/ui/view/chooser"
	"backstep/ui/view/code"
	"backstep/ui/view/compare"
	"backstep/ui/view/curves"
	"backstep/ui/view/gradients"
	"backstep/ui/view/landscape"
	"backstep/ui/view/matrices"
	"backstep/ui/view/network"
	"backstep/ui/view/paths"
	"backstep/ui/view/runs"
	"backstep/ui/view/settings"
	"backstep/ui/view/surface"
	"backstep/ui/view/unit"
	"backstep/ui/view/welcome"
	"backstep/ui/view/why"
)

// shown is a view and how it is shown.
type shown struct {
	view.View
	key   string
	line  string   // that its key types; "" for view and its name
	group string   // of its key in help; "" for that of its kind
	does  string   // in help
	shows string   // what it shows, in help
	hint  string   // of a mode, in the footer of other views; "" if it is not there
	when  when     // when that hint is there; nil for always
	says  []string // of a mode, in several lengths; nil for that nothing is changed before Enter
}

// newViews lists the views in the order of their keys, on a machine without files.
func newViews() []shown { return viewsOn(nil, &view.Health{}, &view.Scores{}) }

// viewsOn lists the views on a machine with files, which share what is known of the run.
func viewsOn(files chooser.Files, health *view.Health, scores *view.Scores) []shown {
	return append(viewsOfSteps(health, scores), modes(files)...)
}

// viewsOfSteps lists the views to choose from, which share what is known of the run.
func viewsOfSteps(health *view.Health, scores *view.Scores) []shown {
	plane := surface.New(scores)
	return []shown{
		{
			View: network.New(surface.NewPanel(plane), gradients.NewFindings(health)), key: "1", does: "the network",
			shows: "Every unit with its numbers, every weight between two units, and below them how the number at work comes about, the people or samples, and the loss.",
		},
		{
			View: matrices.New(), key: "2", does: "the matrices",
			shows: "The same step as equations: the numbers of a layer, for all samples, in one matrix each.",
		},
		{
			View: plane, key: "3", does: "the decision surface",
			shows: "What the network would answer for every pair of two inputs, and where the samples lie: a moved sample shows what it would be told.",
		},
		{
			View: curves.New(scores), key: "4", does: "the curves",
			shows: "The loss, and how many answers are right, from the first epoch to here, on the training data and on the data kept for testing.",
		},
		{
			View: code.New(), key: "5", does: "the step as a program",
			shows: "The same step as lines of numpy, or in plain words: what each line computes, its shape, and its numbers for one person or sample.",
		},
		{
			View: gradients.New(health), key: "6", does: "the flow of the gradients",
			shows: "How large δ and the gradients are in each layer, on the way back from the loss; and what is wrong with training, with its proof and what would help.",
		},
		{
			View: unit.New(), key: "7", does: "a unit up close",
			shows: "The selected unit: its sum with each term, its activation, the blame that it gets, and how these came to be over the epochs.",
		},
		{
			View: landscape.New(), key: "8", does: "the loss landscape",
			shows: "J over two of the weights, as lines of equal J, with the way that training took.",
		},
	}
}

// modes lists the views in which training is changed or looked at as a whole.
func modes(files chooser.Files) []shown {
	return []shown{
		{
			View: settings.New(), key: "c", does: "the settings",
			shows: "How the network is made and trained. Enter makes a new run with what was changed.", hint: "settings",
		},
		{
			View: runs.New(), key: "b", does: "the runs",
			shows: "All runs, each below the one that it branches off from.", hint: "runs", when: branched, says: []string{
				"Every change made in the past has made a run of its own, which branches off there.", "Every change in the past has made a branch.", "Every change made a branch.",
			},
		},
		{
			View: why.New(network.Diagram{}), key: "enter", line: "why", group: askingGroup, does: "why a number is what it is",
			shows: "The arithmetic that made a number and, by enter, that of each number in it, back to the data, a seed, a setting or an edit.", hint: "why",
		},
		{
			View: compare.New(), key: "B", does: "two runs side by side",
			shows: "Two runs at the same moment, and where they differ.", says: []string{"Two runs, and one key: both of them step together.", "Two runs, one key: both step."},
		},
		{
			View: chooser.New(files), key: "d", does: "the data",
			shows: "The data that there is to learn from, and its columns.", hint: "data",
		},
		{
			View: paths.New(), key: "a", group: askingGroup, does: "all paths of a gradient", hint: "paths",
			shows: "The gradient of a weight as the sum over all its paths to the loss, each a product of the numbers on it; and how backpropagation gathers the same.",
		},
		{
			View: network.NewEditor(), key: "i", does: "a field for the number in focus",
			shows: "A number that can be typed over, and what would follow from it.", hint: "edit",
		},
		{
			View: network.NewPredictor(), key: "z", group: askingGroup, does: "predict the next number", hint: "predict",
			shows: "The next number is hidden, and you work it out: what was wrong, hints, and a score.",
		},
		{
			View: network.NewSolver(), key: "S", group: askingGroup, does: "what it would take", hint: "solve",
			shows: "What a weight, a bias, an input or η would have to be for another number to be what you want, and what would follow.",
		},
		{
			View: atlas.New(), key: "F", group: askingGroup, does: "the atlas of activations and losses", hint: "atlas",
			shows: "Every activation with its slope, every loss with its derivative, and where the selected unit and sample are on each.",
		},
		{
			View: welcome.New(), key: "0", does: "the opening page",
			shows: "Who is in the data, what is to be learned, and how this screen is read.", says: []string{
				"Who is in the data, what the network is to learn of them, and how this screen is read.", "Who is in the data, and what is to be learned of them.",
				"What is to be learned, and of whom.",
			},
		},
	}
}

// branched reports whether there are several runs.
func branched(m *desk.Moment) bool {
	n, _ := m.CountRuns()
	return n > 1
}

// sentence returns what the frame says of a moment: on the number in focus or, in a mode,
// on the mode.
func (s *shown) sentence(m *desk.Moment) view.Sentence {
	switch {
	case steppingAlone(m):
		return view.Say(fmt.Sprintf("Run %d steps alone; tab lets both step again.", m.Run), fmt.Sprintf("Run %d steps alone.", m.Run))
	case !s.Traits().Mode, s.speaks():
		return sentenceOf(s.View, m)
	case s.says != nil:
		return view.Say(s.says...)
	default:
		return view.Say("Nothing is changed before Enter.")
	}
}

// speaks reports whether the view has sentences of its own.
func (s *shown) speaks() bool {
	_, ok := s.View.(view.Speaker)
	return ok
}

// sentenceOf returns what a view says of a moment: a sentence of its own if it has one.
func sentenceOf(v view.View, m *desk.Moment) view.Sentence {
	if own, ok := ownSentence(v, m); ok {
		return own
	}
	return m.Explanation.Meaning
}

// ownSentence returns the sentence of its own that a view has on a moment, if it has one.
func ownSentence(v view.View, m *desk.Moment) (view.Sentence, bool) {
	speaker, ok := v.(view.Speaker)
	if !ok {
		return view.Sentence{}, false
	}
	return speaker.Sentence(m)
}

// choices returns the views to choose from, none in a mode.
func choices(views []shown, present *shown) []frame.Choice {
	if present.Traits().Mode {
		return nil
	}
	var list []frame.Choice
	for _, v := range views {
		if !v.Traits().Mode {
			list = append(list, frame.Choice{Key: v.key, Name: v.Name(), Present: v.Name() == present.Name()})
		}
	}
	return list
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
	return binding{Key: view.Key{Line: line}, silent: line == ""}, taken
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
func viewCommands(views []shown, at func(*desk.Desk) view.Frame) []desk.Command {
	var list []desk.Command
	for _, v := range views {
		list = append(list, view.Commands(v, at)...)
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
