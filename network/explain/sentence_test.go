package explain

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"backstep/network"
	"backstep/ui/grid"
)

// checkSentence tests that each text of a sentence is a whole sentence, and that one fits on
// every screen, in all characters and in ASCII, which alone says what it speaks of.
func checkSentence(t *testing.T, title string, s Sentence) {
	t.Helper()
	for _, text := range slices.Concat(s.What, s.Says, s.Alone) {
		if why := fault(text); why != "" {
			t.Errorf("%s: %q %s", title, text, why)
		}
	}
	for _, text := range s.standing() {
		if pointing.MatchString(text) {
			t.Errorf("%s: %q does not say of what it speaks", title, text)
		}
	}
	for _, said := range []Sentence{s, s.With(grid.Spell)} {
		for _, columns := range []int{116, 76, 56, 36} {
			text := said.Fitting(columns, grid.Width)
			if text == "" || grid.Width(text) > columns || columns == 116 && !slices.ContainsFunc(said.What, func(what string) bool { return strings.HasPrefix(text, what) }) {
				t.Errorf("%s in %d columns: %q of %q", title, columns, text, said)
			}
		}
	}
}

// What tells sentences from pieces of them. Verbs are those of the sentences here.
var (
	verbs = regexp.MustCompile(`\b(is|are|was|has|got|get|gets|should|would|says?|gives?|adds|lifts?|lowers?|come|comes|sends|starts?|stays?|` +
		`costs|counts|passes|begins|keeps|hardly|falls?|grows?|make|makes|moved|tries|does|draws?|leans|wins|outweighs?)\b`)
	pointing = regexp.MustCompile(`^(It|Its|That|They|So) `)
	pieces   = regexp.MustCompile(`^(How|Each x|Each a|That of|Nothing|Negative|Positive|Better|Worse|The new \w+\.)`)
	learned  = regexp.MustCompile(`\b(utilise|respectively|w\.r\.t|i\.e|e\.g|thereof)\b`)
)

// fault says why a text is no sentence for a pupil, or nothing if it is one.
func fault(text string) string {
	switch {
	case !strings.HasSuffix(text, "."):
		return "does not end"
	case !verbs.MatchString(text):
		return "has no verb"
	case pieces.MatchString(text):
		return "begins as a piece of one"
	case learned.MatchString(text):
		return "is not for a pupil"
	}
	return ""
}

// The bias alone is no terms that lift a sum, and a term is called the largest only if no
// other is as large.
func TestSumsAreSaidToBeWhatTheyAre(t *testing.T) {
	for _, c := range []struct {
		terms      []float64
		bias       float64
		says, last string
	}{
		{[]float64{-1, -2}, 3, "The bias alone lifts the sum; x2 lowers it most.", "One term lifts z, others lower it."},
		{[]float64{1, 2}, -3, "x2 lifts the sum most; the bias alone lowers it.", "Some terms lift z, one lowers it."},
		{[]float64{2, 2}, -3, "No term lifts the sum more than x1; the bias alone lowers it.", "Some terms lift z, one lowers it."},
		{[]float64{1, 2}, 0, "No term lowers the sum; x2 lifts it most.", "No term lowers the sum."},
		{[]float64{-1, 0}, 0, "No term lifts the sum; x1 alone lowers it.", "No term lifts the sum."},
		{[]float64{0, 0}, 0, "Every term is 0, and so is the sum.", "Every term is 0, and so is the sum."},
	} {
		rows := []Row{{Label: "bias", Total: number(c.bias)}}
		for i, v := range c.terms {
			rows = append(rows, Row{Label: numbered("x", i, 2), Terms: line("?", number(v)), Total: number(v)})
		}
		s := extremes(rows)
		if s.Says[0] != c.says || s.Alone[len(s.Alone)-1] != c.last {
			t.Errorf("%v and %v: %q", c.terms, c.bias, s)
		}
	}
}

// However long it takes to say what the loss of a batch is, it is said too why it is no number.
func TestALossThatIsNoNumberIsSaidToBeALoss(t *testing.T) {
	for _, loss := range []string{"mse", "bce", "cross-entropy"} {
		for _, activation := range []string{"linear", "sigmoid"} {
			for _, result := range []float64{math.NaN(), math.Inf(1)} {
				s := Subject{}
				s.Config.Loss, _ = network.LookupLoss(loss)
				f, _ := network.LookupActivation(activation)
				s.Config.Architecture.Layers = []network.Layer{{Units: 1, Activation: f}}
				e := Explanation{Result: number(result), Meaning: batchMeaning(snapshot{&s, &network.Step{Samples: make([]int, 1000)}}, true)}
				e.Result.Ref = Quantity{Kind: Loss, Sample: Batch}
				checkSentence(t, loss+" of "+activation, s.alarm(&e).about(e.Meaning.What...))
			}
		}
	}
}
