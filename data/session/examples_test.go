package session_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/network"
)

// printed are numbers that the authors of the published examples printed, where
// they are of the algorithm that this program has too. Of gives the same
// numbers of a step; times is what turns ours into theirs.
var printed = []struct {
	example string
	step    int
	what    string
	of      func(s *network.Step) []float64
	times   float64
	values  string
}{
	{"mazur", 1, "z", z(1), 1, ".3775 .3925"},
	{"mazur", 1, "outputs of the hidden layer", a(1), 1, ".593269992 .596884378"},
	{"mazur", 1, "outputs", a(2), 1, ".75136507 .772928465"},
	{"mazur", 1, "error", loss, 1, ".298371109"},
	{"mazur", 1, "δ", delta(2), 1, ".138498562 -.0380982365"},
	{"mazur", 1, "new w5 w7 w6 w8", weights(2), 1, ".35891648 .511301270 .408666186 .561370121"},
	{"mazur", 1, "new w1 w3 w2 w4", weights(1), 1, ".149780716 .24975114 .19956143 .29950229"},
	{"mazur", 1, "biases that stay", biases(1), 1, ".350000000 .350000000"},

	{"han", 1, "net input", z(1), 1, "-.7 .1"},
	{"han", 1, "output of the hidden layer", a(1), 1, ".332 .525"},
	{"han", 1, "output", a(2), 1, ".474"},
	{"han", 1, "Err of the output", delta(2), -1, ".1311"},
	{"han", 1, "Err of the hidden layer", delta(1), -1, "-.0087 -.0065"},
	{"han", 1, "new w46 w56", weights(2), 1, "-.261 -.138"},
	{"han", 1, "new w14 w15, w24 w25, w34 w35", weights(1), 1, ".192 -.306 .4 .1 -.508 .194"},
	{"han", 1, "new biases of the hidden layer", biases(1), 1, "-.408 .194"},
	{"han", 1, "new bias of the output", biases(2), 1, ".218"},

	{"negnevitsky", 1, "y of the hidden layer", a(1), 1, ".5250 .8808"},
	{"negnevitsky", 1, "y", a(2), 1, ".5097"},
	{"negnevitsky", 1, "error gradients", delta(1), -1, ".0381 -.0147"},
	{"negnevitsky", 1, "error gradient of the output", delta(2), -1, "-.1274"},
	{"negnevitsky", 1, "new w13 w14, w23 w24", weights(1), 1, ".5038 .8985 .4038 .9985"},
	{"negnevitsky", 1, "new w35 w45", weights(2), 1, "-1.2067 1.0888"},
	{"negnevitsky", 1, "new thresholds", biases(1), -1, ".7962 -.0985"},
	{"negnevitsky", 1, "new threshold of the output", biases(2), -1, ".3127"},

	{"udacity", 1, "output error term", delta(2), -1, ".028730669543515018"},
	{"udacity", 1, "Δv", gradient(2), -.5, ".00804047 .00555918"},
	{"udacity", 1, "ΔW", gradient(1), -.5, "1.77005547e-04 -5.11178506e-04 3.54011093e-05 -1.02235701e-04 -7.08022187e-05 2.04471402e-04"},

	{"relu-homework", 1, "outputs of the hidden layer", a(1), 1, "1.32 .66"},
	{"relu-homework", 1, "output", a(2), 1, ".76"},
	{"relu-homework", 1, "error", loss, 1, ".0288"},
	{"relu-homework", 1, "gradients of w1 w3, w2 w4", gradient(1), 1, "-.1728 .0576 -.072 .024"},
	{"relu-homework", 1, "gradients of w5 w6", gradient(2), 1, "-.3168 -.1584"},
	{"relu-homework", 1, "new w1 w3, w2 w4", weights(1), 1, ".61728 .29424 .80720 .39760"},
	{"relu-homework", 1, "new w5 w6", weights(2), 1, ".63168 -.18416"},
	{"relu-homework", 1, "new biases of the hidden layer", biases(1), 1, ".21440 .09520"},
	{"relu-homework", 1, "new bias of the output", biases(2), 1, ".12400"},
	{"relu-homework", 2, "error", loss, 1, ".0094"},

	{"schiendorfer", 1, "outputs", a(2), 1, ".73 .12"},
	{"schiendorfer", 1, "error", loss, 2, ".08699208259994781"},
	{"schiendorfer", 1, "gradient into the second hidden unit", into(2, 2, gradient(1)), 2, ".0014201436720081408 .0004733812240027136"},

	{"nielsen", 1, "output", a(1), 1, ".82"},
	{"nielsen", 301, "output after 300 epochs", a(1), 1, ".09"},
	{"nielsen-saturated", 1, "output", a(1), 1, ".98"},
	{"nielsen-saturated", 301, "output after 300 epochs", a(1), 1, ".20"},

	{"ai-by-hand", 1, "Z1, unit by unit", z(1), 1, "2 1 4 3 1 -2"},
	{"ai-by-hand", 1, "Z2, unit by unit", z(2), 1, "-1 -2 4 4 6 4 1 2"},
	{"ai-by-hand", 1, "Z3, unit by unit", z(3), 1, "-3 1 2 2 2 0"},
	{"ai-by-hand", 1, "P, unit by unit", a(3), 1, ".00335766 .24472847 .49832117 .66524096 .49832117 .09003057"},
	{"ai-by-hand", 1, "dW3, row 1", into(1, 3, gradient(3)), 2, "0 .99234453 .99905985 .49281460"},
	{"ai-by-hand", 1, "gradient of the first bias", into(1, 3, gradientOfBiases(3)), 2, ".24808613"},
}

// The pick of numbers from a step, by layer from 1.

func z(layer int) func(*network.Step) []float64 {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].Z }
}

func a(layer int) func(*network.Step) []float64 {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].A }
}

func delta(layer int) func(*network.Step) []float64 {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].Delta }
}

func gradient(layer int) func(*network.Step) []float64 {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].Gradient.Weights }
}

func gradientOfBiases(layer int) func(*network.Step) []float64 {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].Gradient.Biases }
}

func weights(layer int) func(*network.Step) []float64 {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].After.Weights }
}

func biases(layer int) func(*network.Step) []float64 {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].After.Biases }
}

func loss(s *network.Step) []float64 { return []float64{s.Loss} }

// into picks what leads into unit j, from 1, of so many units.
func into(j, units int, of func(*network.Step) []float64) func(*network.Step) []float64 {
	return func(s *network.Step) []float64 {
		var picked []float64
		values := of(s)
		for i := j - 1; i < len(values); i += units {
			picked = append(picked, values[i])
		}
		return picked
	}
}

func TestPublishedNumbers(t *testing.T) {
	tested := map[string]bool{}
	for _, p := range printed {
		tested[p.example] = true
		s, ok := session.Builtin(p.example)
		if !ok {
			t.Fatalf("no example %s", p.example)
		}
		_, trainer := training(t, s)
		take(trainer, p.step-1)
		got, want := p.of(trainer.Record()), strings.Fields(p.values)
		if len(got) != len(want) {
			t.Errorf("%s: %s: %v, want %v", p.example, p.what, got, want)
			continue
		}
		for i := range want {
			if !agrees(p.times*got[i], want[i]) {
				t.Errorf("%s: %s: number %d is %v, printed is %s", p.example, p.what, i+1, p.times*got[i], want[i])
			}
		}
	}
	for _, e := range session.Examples() {
		if !tested[e.Name] {
			t.Errorf("no number of %s is tested", e.Name)
		}
	}
}

// agrees tells whether a number is the printed one, at its digits and at most
// 15: some authors round, some cut, so it may differ by one in the last.
func agrees(got float64, printed string) bool {
	want, err := strconv.ParseFloat(printed, 64)
	if err != nil {
		return false
	}
	mantissa, exponent, _ := strings.Cut(printed, "e")
	_, decimals, _ := strings.Cut(mantissa, ".")
	power, _ := strconv.Atoi(exponent)
	unit := math.Pow10(power - len(decimals))
	return math.Abs(got-want) <= max(unit, 1e-15*math.Abs(want))
}

func TestBuiltinSessions(t *testing.T) {
	lessons, examples := session.Lessons(), session.Examples()
	if len(lessons) == 0 || len(examples) != 9 {
		t.Errorf("%d lessons, %d examples", len(lessons), len(examples))
	}
	for _, b := range slices.Concat(lessons, examples) {
		s, ok := session.Builtin(b.Name)
		if !ok || b.Title == "" || b.Title == b.Name {
			t.Errorf("%s: title %q", b.Name, b.Title)
			continue
		}
		run, _ := training(t, s)
		if run.Title != s.Title || s.Title != b.Title && s.Title != b.Name {
			t.Errorf("%s is called %q, and resolves to %q", b.Name, s.Title, run.Title)
		}
	}
	for _, name := range session.BuiltinNames() {
		if _, ok := session.Builtin(name); !ok {
			t.Errorf("%s is listed, but not there", name)
		}
	}
	for _, name := range []string{"", "nothing", "../session", "diabetes.toml"} {
		if _, ok := session.Builtin(name); ok {
			t.Errorf("%q is there", name)
		}
	}
}
