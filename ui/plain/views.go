package plain

import (
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/prose"
)

// view says what the present view shows, if words can say it.
func (t *Talk) view(s speaker) string {
	if says, ok := (pictures{s}).viewNamed(t.desk.View()); ok {
		return says
	}
	for _, v := range t.options.Views {
		if v.Name == t.desk.View() {
			return fmt.Sprintf("This is %s. %s It is drawn, and not said here.", v.Does, v.Shows)
		}
	}
	return "This is the view " + t.desk.View() + ", which is drawn and not said here."
}

// pictures says in words what views draw.
type pictures struct{ speaker }

// viewNamed says what a view shows. ok is false where there are no words for it.
func (s pictures) viewNamed(name string) (says string, ok bool) {
	words := map[string]func(pictures) string{
		"network": pictures.network, "matrices": pictures.matrices, "curves": pictures.curves, "gradients": pictures.cures,
		"unit": pictures.selectedUnit, "settings": pictures.settings, "welcome": pictures.welcome,
		"surface": func(s pictures) string {
			return "The decision surface is a picture of what the network answers to every pair of two inputs. move right, left, up and down move " + s.who() + " in it, and say the answer there."
		},
		"landscape": func(s pictures) string {
			return "The loss landscape is a picture of " + s.symbol("J") + " over two weights. edit and a weight, such as " + s.anEdit() + ", says what another value of one does to " + s.symbol("J") + "."
		},
		"code": func(pictures) string { return "The step as a program in numpy: copy program prints it." },
		"edit": func(s pictures) string { return "A number is changed by edit, such as " + s.anEdit() + "." },
		"data": func(s pictures) string {
			return "The data: " + s.data() + " open and a name, such as open xor, takes other data."
		},
		"compare": pictures.comparedRuns,
		"runs":    pictures.runs,
	}
	say, ok := words[name]
	if !ok {
		return "", false
	}
	return say(s), true
}

// matrices says the shapes of what the step computes.
func (s pictures) matrices() string {
	n, a := s.m.Batch(), s.m.Config().Architecture
	list := []string{fmt.Sprintf("the inputs are %d by %d", n, a.Inputs)}
	for l, layer := range a.Layers {
		list = append(list, fmt.Sprintf("in layer %d the weights are %d by %d, and %s, %s and %s are %d by %d", s.layer(l), a.From(l), layer.Units, s.symbol("z"), s.symbol("a"), s.symbol("δ"), n, layer.Units))
	}
	return fmt.Sprintf("As matrices, with a row for each %s, %s. list and the name of a unit says the numbers.", s.m.Setup.Noun.One(), strings.Join(list, "; "))
}

// curves says how the loss went, at a few epochs.
func (s pictures) curves() string {
	buckets := s.m.Curve.Buckets
	if len(buckets) == 0 {
		return "There is no curve yet: epoch goes to the end of the first epoch."
	}
	var list []string
	for _, i := range spread(len(buckets)) {
		b := buckets[i]
		says := fmt.Sprintf("%s in epoch %d", s.n(b.Max), b.Last)
		if b.First < b.Last {
			says = fmt.Sprintf("%s to %s in epochs %d to %d", s.n(b.Min), s.n(b.Max), b.First, b.Last)
		}
		list = append(list, says)
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
func (s pictures) settings() string {
	return "Settings: " + prose.Training(s.m.Setup) + ". set changes one, such as set lr 0.1; help set lists them."
}

// welcome says what is to be learned, and of whom.
func (s pictures) welcome() string { return explain.Capital(s.data()) + " " + s.network() }

// anEdit returns a line that edits the first weight.
func (s pictures) anEdit() string {
	return fmt.Sprintf("edit %s %s %s", s.unit(0, 0), s.unit(-1, 0), number.Default().Short(0.5))
}

// comparedRuns says what is compared with the moment.
func (s pictures) comparedRuns() string {
	b := s.m.Beside
	if b == nil {
		return "Two runs are compared, but there is no other run or moment: a change makes a run, and mark marks a moment."
	}
	return comparison(s, b)
}

// comparison says how two moments differ.
func comparison(s pictures, b *desk.Beside) string {
	says := fmt.Sprintf("Run %d at epoch %d is beside run %d at epoch %d", s.m.Run, s.m.Epoch(), b.Run, b.Epoch())
	here, _, ok := s.m.Loss()
	there, _, known := b.Loss()
	if ok && known {
		says += fmt.Sprintf(": %s is %s here, and %s there", s.symbol("J"), s.n(here), s.n(there))
	}
	return says + ". next steps both."
}

// runs says the runs.
func (s pictures) runs() string {
	lines := s.m.Runs()
	return listedBy("; ", len(lines), func(i int) string {
		l := &lines[i]
		says := fmt.Sprintf("run %d", l.Number)
		if title := l.Title(); title != "" {
			says += ", " + title
		}
		if l.HasLoss {
			says += fmt.Sprintf(", %s %s after %s", s.symbol("J"), s.n(l.Loss), text.Count(l.Epochs, "epoch"))
		}
		return says
	}, "runs") + fmt.Sprintf(". This is run %d.", s.m.Run)
}
