package paths_test

import (
	"math"
	"strings"
	"testing"

	"backstep/network/explain"
	"backstep/network/paths"
)

// plain writes numbers for sentences.
type plain struct{ explain.Numbers }

func (plain) Trim(v float64) string {
	if v < 0 {
		return "negative"
	}
	return "positive"
}

// What the sentence says of the paths together is what their sum says, in every length.
func TestTheSentenceIsTrue(t *testing.T) {
	kinds := map[string]int{}
	everyProblem(t, func(p problem) {
		subject := explain.Subject{Config: p.config, Names: explain.Names{Layers: len(p.step.Layers)}}
		p.everyWeight(func(q explain.Quantity) {
			s := paths.NewGraph(&p.config, p.step, 0, q.Layer).SumOf(q, 0)
			for _, form := range s.Says(&subject, plain{}).Says {
				check(t, s, form)
				first, _, _ := strings.Cut(form, " ")
				kinds[first]++
			}
		})
	})
	for _, first := range []string{"Through", "Along", "There", "Every", "Two", "More"} {
		if kinds[first] == 0 {
			t.Errorf("no sentence begins with %q: %v", first, kinds)
		}
	}
}

// check fails if a sentence says which way the weight should go, and it should not.
func check(t *testing.T, s *paths.Sum, form string) {
	t.Helper()
	for _, claim := range []struct {
		text  string
		holds bool
	}{
		{"should fall", s.Total > 0},
		{"should rise", s.Total < 0},
		{"would give more loss", s.Total > 0},
		{"would give less loss", s.Total < 0},
		{"Every product is 0", s.Tally.Raise.Count+s.Tally.Lower.Count == 0},
		{"one path", s.Paths() == 1},
		{"Along all", s.Tally.Raise.Count == 0 || s.Tally.Lower.Count == 0},
		{"the opposite", s.Tally.Raise.Count > 0 && s.Tally.Lower.Count > 0},
		{"the opposite (negative)", s.Total > 0},
		{"less loss (negative)", s.Total < 0},
		{"more loss (positive)", s.Total > 0},
		{" wins, ", s.Paths() == 2 && s.Tally.Raise.Count == 1 && s.Tally.Lower.Count == 1},
		{"only just", math.Abs(s.Tally.Raise.Sum) < 1.05*math.Abs(s.Tally.Lower.Sum) && math.Abs(s.Tally.Lower.Sum) < 1.05*s.Tally.Raise.Sum},
	} {
		if strings.Contains(form, claim.text) && !claim.holds {
			t.Fatalf("%q is said of %v: %+v", form, s.Total, s.Tally)
		}
	}
}

// The paths are counted before there is a step.
func TestCounts(t *testing.T) {
	everyProblem(t, func(p problem) {
		p.everyWeight(func(q explain.Quantity) {
			s := paths.NewGraph(&p.config, p.step, 0, q.Layer).SumOf(q, 1)
			if n := paths.CountFrom(p.config.Architecture, &p.config.Loss, q.Layer); n != s.Count {
				t.Fatalf("%s, %v: %v paths are counted, and there are %v", name(p), q, n, s.Count)
			}
		})
	})
	for n, want := range map[float64]string{0: "no", 1: "one", 12: "twelve", 13: "13", 9999: "9999", 12345: "12 345", 1234567: "1 234 567", 1.5e12: "1.5e12"} {
		if got := paths.CountOf(n); got != want {
			t.Errorf("%v is written %q, want %q", n, got, want)
		}
	}
}

// Of a wide network the largest paths are found without going through all of them: here there
// are more than there are atoms.
func TestManyLayers(t *testing.T) {
	p := deepProblem(t, 60, 64)
	s := paths.NewGraph(&p.config, p.step, 0, 0).SumOf(explain.Quantity{Kind: explain.Gradient}, 0)
	if len(s.Largest) != 20 || !(s.Count > 1e100) {
		t.Fatalf("%d of %v paths", len(s.Largest), s.Count)
	}
	for i := 1; i < len(s.Largest); i++ {
		if math.Abs(s.Largest[i].Product) > math.Abs(s.Largest[i-1].Product) {
			t.Errorf("path %d is larger than the one before", i)
		}
	}
}
