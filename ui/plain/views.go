package plain

import (
	"fmt"
	"strings"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/prose"
)

// view says what the present view shows, if words can say it.
func (t *Talk) view(s speaker) string {
	if says, ok := s.viewNamed(t.desk.View()); ok {
		return says
	}
	for _, v := range t.options.Views {
		if v.Name == t.desk.View() {
			return fmt.Sprintf("This is %s. %s It is drawn, and not said here.", v.Does, v.Shows)
		}
	}
	return "This is the view " + t.desk.View() + ", which is drawn and not said here."
}

// viewNamed says what a view shows. ok is false where there are no words for it.
func (s speaker) viewNamed(name string) (says string, ok bool) {
	words := map[string]func(speaker) string{
		"network": speaker.network, "matrices": speaker.matrices, "curves": speaker.curves, "gradients": speaker.cures,
		"unit": speaker.selectedUnit, "settings": speaker.settings, "welcome": speaker.welcome,
		"surface": func(s speaker) string {
			return "The decision surface is a picture of what the network answers to every pair of two inputs. move right, left, up and down move " + s.who() + " in it, and say the answer there."
		},
		"landscape": func(s speaker) string {
			return "The loss landscape is a picture of J over two weights. edit and a weight, such as " + s.anEdit() + ", says what another value of one does to J."
		},
		"code": func(speaker) string { return "The step as a program in numpy: copy program prints it." },
		"edit": func(s speaker) string { return "A number is changed by edit, such as " + s.anEdit() + "." },
		"data": func(s speaker) string {
			return "The data: " + s.data() + " open and a name, such as open xor, takes other data."
		},
		"compare": speaker.comparedRuns,
		"runs":    speaker.runs,
	}
	say, ok := words[name]
	if !ok {
		return "", false
	}
	return say(s), true
}

// network says what the network is made of.
func (s speaker) network() string {
	list := []string{"inputs " + s.layerNames(-1)}
	if s.m.Units(-1) == 1 {
		list[0] = "one input, " + s.unit(-1, 0)
	}
	layers := s.m.Config().Architecture.Layers
	for l, layer := range layers {
		what := "a hidden layer"
		switch {
		case l == len(layers)-1:
			what = "an output layer"
		case len(layers) > 2:
			what = fmt.Sprintf("hidden layer %d", l+1)
		}
		units := fmt.Sprintf("%d %s units", layer.Units, layer.Activation.Name)
		if layer.Units == 1 {
			units = fmt.Sprintf("one %s unit", layer.Activation.Name)
		}
		list = append(list, fmt.Sprintf("%s with %s, %s", what, units, s.layerNames(l)))
	}
	if !s.m.Config().Architecture.Bias {
		list = append(list, "no biases")
	}
	return "The network has " + strings.Join(list, "; ") + "."
}

// matrices says the shapes of what the step computes.
func (s speaker) matrices() string {
	n, a := s.m.Batch(), s.m.Config().Architecture
	list := []string{fmt.Sprintf("the inputs are %d by %d", n, a.Inputs)}
	for l, layer := range a.Layers {
		list = append(list, fmt.Sprintf("in layer %d the weights are %d by %d, and z, a and delta are %d by %d", l+1, a.From(l), layer.Units, n, layer.Units))
	}
	return fmt.Sprintf("As matrices, with a row for each %s, %s. list and the name of a unit says the numbers.", s.m.Setup.Noun.One(), strings.Join(list, "; "))
}

// curves says how the loss went, at a few epochs.
func (s speaker) curves() string {
	buckets := s.m.Curve.Buckets
	if len(buckets) == 0 {
		return "There is no curve yet: epoch goes to the end of the first epoch."
	}
	var list []string
	for _, i := range spread(len(buckets)) {
		switch b := buckets[i]; {
		case b.First == b.Last:
			list = append(list, fmt.Sprintf("%s in epoch %d", s.n(b.Max), b.Last))
		default:
			list = append(list, fmt.Sprintf("%s to %s in epochs %d to %d", s.n(b.Min), s.n(b.Max), b.First, b.Last))
		}
	}
	return "The loss was " + strings.Join(list, ", ") + "."
}

// spread returns a few indices of n, with the first and the last.
func spread(n int) []int {
	const few = 6
	var list []int
	for i := range min(n, few) {
		at := i * (n - 1) / max(1, min(n, few)-1)
		if len(list) == 0 || list[len(list)-1] != at {
			list = append(list, at)
		}
	}
	return list
}

// settings says how the network is trained.
func (s speaker) settings() string {
	return "Settings: " + prose.Training(s.m.Setup) + ". set changes one, such as set lr 0.1; help set lists them."
}

// data says what the data is.
func (s speaker) data() string {
	about := prose.About(s.m.Setup)
	if about != "" {
		about += ". "
	}
	many := s.m.Setup.Noun.Count(len(s.m.Setup.Train)) + " to learn from"
	if tests := len(s.m.Setup.Test); tests > 0 {
		many += fmt.Sprintf(", %d more to test", tests)
	}
	return about + many + "."
}

// welcome says what is to be learned, and of whom.
func (s speaker) welcome() string { return explain.Capital(s.data()) + " " + s.network() }

// anEdit returns a line that edits the first weight.
func (s speaker) anEdit() string {
	return fmt.Sprintf("edit %s %s %s", s.unit(0, 0), s.unit(-1, 0), number.Default().Short(0.5))
}

// comparedRuns says what is compared with the moment.
func (s speaker) comparedRuns() string {
	b := s.m.Beside
	if b == nil {
		return "Two runs are compared, but there is no other run or moment: a change makes a run, and mark marks a moment."
	}
	return comparison(s, b)
}

// comparison says how two moments differ.
func comparison(s speaker, b *desk.Beside) string {
	other := speaker{&b.Moment, s.format}
	says := fmt.Sprintf("Run %d at epoch %d is beside run %d at epoch %d", s.m.Run, s.m.Epoch(), b.Run, b.Epoch())
	here, _, ok := s.m.Loss()
	there, _, known := b.Moment.Loss()
	if ok && known {
		says += fmt.Sprintf(": J is %s here, and %s there", s.n(here), other.n(there))
	}
	return says + ". next steps both."
}

// runs says the runs.
func (s speaker) runs() string {
	lines := s.m.Runs()
	return listedBy("; ", len(lines), func(i int) string {
		l := &lines[i]
		says := fmt.Sprintf("run %d", l.Number)
		if title := l.Title(); title != "" {
			says += ", " + title
		}
		if l.HasLoss {
			says += fmt.Sprintf(", J %s after %d epochs", s.n(l.Loss), l.Epochs)
		}
		return says
	}, "runs") + fmt.Sprintf(". This is run %d.", s.m.Run)
}
