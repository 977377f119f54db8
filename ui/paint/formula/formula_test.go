package formula

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// decimal matches a number with a point or an exponent that is not part of a word.
var decimal = regexp.MustCompile(`(?:^|[^\p{L}\d.])(−?\d+(?:\.\d*)?(?:e−?\d*)?)`)

// subjectOf returns the subject of a built-in session, its second step and its path.
func subjectOf(t *testing.T, name string, given ...session.Given) (explain.Subject, *network.Step, stepper.Path) {
	t.Helper()
	setup := sessiontest.Builtin(t, name, given...)
	trainer, err := network.NewTrainer(setup.Config, setup.TrainSamples, setup.Initial)
	if err != nil {
		t.Fatal(err)
	}
	walk := stepper.NewWalk(trainer, 1<<20)
	path := walk.Path()
	trainer.Record()
	return setup.Subject, trainer.Record(), path
}

// Every number in the panel is one of the explanation, to the last digit shown. None is
// cut off, at any size and with any number of digits.
func TestNoNumberOfAFormulaIsCutOff(t *testing.T) {
	for _, c := range []struct {
		name  string
		given []session.Given
	}{
		{"diabetes", nil},
		{"diabetes", []session.Given{{Flag: "optimizer", Value: "adamw"}}},
		{"iris", []session.Given{{Flag: "scale", Value: "standard"}, {Flag: "batch", Value: "6"}}},
		{"curve", []session.Given{{Flag: "scale", Value: "standard"}, {Flag: "optimizer", Value: "rmsprop"}, {Flag: "batch", Value: "3"}}},
	} {
		subject, step, path := subjectOf(t, c.name, c.given...)
		last := len(subject.Config.Architecture.Layers) - 1
		for _, q := range []explain.Quantity{
			{Kind: explain.Initial},
			{Kind: explain.Input, Layer: -1},
			{Kind: explain.WeightedSum, Sample: 1},
			{Kind: explain.WeightedSum, Layer: last},
			{Kind: explain.Activation},
			{Kind: explain.Activation, Layer: last},
			{Kind: explain.Loss, Layer: last, Sample: 1},
			{Kind: explain.Delta},
			{Kind: explain.Delta, Layer: last},
			{Kind: explain.Gradient},
			{Kind: explain.Update},
			{Kind: explain.Update, Layer: last, From: network.Bias},
		} {
			m := &desk.Moment{Setup: &session.Setup{Subject: subject}, Place: desk.Place{Step: step, Path: path}, Focus: q, Explanation: subject.Explain(step, q)}
			wholeAtEverySize(t, m)
			if q.Kind == explain.Update {
				m.Explanation = subject.UnitUpdate(step, q)
				wholeAtEverySize(t, m)
			}
		}
	}
}

// wholeAtEverySize checks a sample of all sizes, with either low or high panels at each
// width. It reads each text only once.
func wholeAtEverySize(t *testing.T, m *desk.Moment) {
	t.Helper()
	e := &m.Explanation
	values, words := valuesOf(m), e.Title+e.Formula+e.Note
	seen := map[string]bool{}
	for i, d := range []int{2, 4, 9, number.MaxDigits} {
		look := paint.Look{Format: number.Format{Digits: d}, Plain: true, Colourless: true}
		for w := 20; w <= 200; w += 6 {
			for _, h := range [][2]int{{3, 7}, {10, 20}}[(w/6+i)%2] {
				text := panelText(m, look, w, h)
				if seen[text] {
					continue
				}
				seen[text] = true
				for _, found := range decimal.FindAllStringSubmatch(text, -1) {
					if !isValue(found[1], values) && !strings.Contains(words, found[1]) {
						t.Fatalf("%s: %d digits, %d × %d: %s is none of its numbers:\n%s", e.Title, d, w, h, found[1], text)
					}
				}
			}
		}
	}
}

// panelText draws the panel alone and returns the rows below its title, without the
// blanks after them.
func panelText(m *desk.Moment, look paint.Look, w, h int) string {
	f := grid.NewFrame(w, h, grid.Braille)
	Draw(paint.New(f.Region(), look, m, &paint.Hits{}))
	_, below, _ := strings.Cut(f.Plain(), "\n")
	return strings.TrimRight(below, " \n")
}

// valuesOf returns all numbers that the explanation of a moment may show.
func valuesOf(m *desk.Moment) []float64 {
	e, set := &m.Explanation, typesetter{paint.Painter{Moment: m}}
	values := []float64{e.Result.Value}
	add := func(lines ...explain.Line) {
		for _, line := range lines {
			for _, token := range line {
				values = append(values, token.Operand.Value)
			}
		}
	}
	add(e.Inline...)
	add(e.Tail...)
	for _, stage := range e.LongWay {
		values = append(values, stage.Row.Total.Value)
		add(stage.Row.Terms)
	}
	parts := e.Parts
	if e.Next != nil {
		parts = append(parts, *e.Next)
	}
	for _, part := range parts {
		values = append(values, part.Result.Value)
		add(part.Lines...)
	}
	if t := e.Table; t != nil {
		values = append(values, t.Sum.Value)
		for i, row := range t.Rows {
			values = append(values, row.Total.Value, float64(len(t.Rows)-i))
			add(row.Terms)
		}
		for _, stage := range t.Then {
			values = append(values, stage.Row.Total.Value)
			add(stage.Row.Terms)
		}
		for limit := range t.Rows {
			if _, rest := set.shownRows(t, limit); rest != nil {
				values = append(values, rest.Total.Value)
			}
		}
		values = append(values, sumsOf(t.Rows)...)
	}
	return values
}

// sumsOf returns the sum of every choice of some rows, for the row that stands for the others
// where a few are picked.
func sumsOf(rows []explain.Row) []float64 {
	const few = 8
	if len(rows) > few {
		return nil
	}
	var list []float64
	for choice := 1; choice < 1<<len(rows); choice++ {
		sum := 0.0
		for i, row := range rows {
			if choice&(1<<i) != 0 {
				sum += row.Total.Value
			}
		}
		list = append(list, sum)
	}
	return list
}

// isValue reports whether the text is one of the values, rounded to its last
// digit.
func isValue(text string, values []float64) bool {
	text = strings.ReplaceAll(text, "−", "-")
	got, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return false
	}
	mantissa, exponent, _ := strings.Cut(text, "e")
	power, _ := strconv.Atoi(exponent)
	_, after, _ := strings.Cut(mantissa, ".")
	unit := math.Pow(10, float64(power-len(after)))
	for _, v := range values {
		// A minus may be an operator of the line.
		if off := math.Min(math.Abs(got-v), math.Abs(got+v)); off <= unit/2+math.Abs(v)*0x1p-50 {
			return true
		}
	}
	return false
}

// A number that fills its cell does not touch the operator before it.
func TestNoOperatorOfATableTouchesANumber(t *testing.T) {
	subject, step, path := subjectOf(t, "diabetes")
	q := explain.Quantity{Kind: explain.Update}
	m := &desk.Moment{Setup: &session.Setup{Subject: subject}, Place: desk.Place{Step: step, Path: path}, Focus: q, Explanation: subject.UnitUpdate(step, q)}
	for _, row := range m.Explanation.Table.Rows {
		for i := range row.Terms {
			if o := &row.Terms[i].Operand; o.Symbol != "" || o.HasRef {
				o.Value = -1.53e-8
			}
		}
	}
	touching := regexp.MustCompile(`[·−+=]−\d`)
	for w := 30; w <= 120; w++ {
		text := panelText(m, paint.Look{Format: number.Default(), Plain: true, Colourless: true}, w, 10)
		if at := touching.FindString(text); at != "" {
			t.Fatalf("%d columns: %q stands in\n%s", w, at, text)
		}
	}
}

// panelOf draws the panel of a quantity of the second step of a session.
func panelOf(t *testing.T, name string, q explain.Quantity, w, h int) string {
	t.Helper()
	subject, step, path := subjectOf(t, name)
	m := &desk.Moment{Setup: &session.Setup{Subject: subject}, Place: desk.Place{Step: step, Path: path}, Focus: q, Explanation: subject.Explain(step, q)}
	return panelText(m, paint.Look{Format: number.Default(), Plain: true, Colourless: true}, w, h)
}

// A sum of ten or more does not touch its sign either.
func TestTheSignOfALargeSumStandsApart(t *testing.T) {
	text := panelOf(t, "iris", explain.Quantity{Kind: explain.Gradient, Layer: 1, Unit: 2}, 49, 9)
	if !regexp.MustCompile(`∂J/∂w +[=≈] −\d\d\.`).MatchString(text) {
		t.Errorf("no sum of two places stands apart from its sign:\n%s", text)
	}
}

// Where names are long, labels give up what stands before the names, not the names.
func TestLongLabelsKeepTheirNames(t *testing.T) {
	text := panelOf(t, "iris", explain.Quantity{Kind: explain.Delta}, 52, 12)
	if !strings.Contains(text, "setosa") || strings.Contains(text, "from") {
		t.Errorf("the panel does not say from where blame comes:\n%s", text)
	}
}

// Among many outputs the one in focus is shown, since ŷ begins with its power.
func TestTheOutputInFocusIsAmongThoseShown(t *testing.T) {
	const output = 7
	text := panelOf(t, "digits", explain.Quantity{Kind: explain.Activation, Layer: 1, Unit: output}, 49, 7)
	if !regexp.MustCompile(`(?m)^ *7 +[e=]`).MatchString(text) {
		t.Errorf("the panel does not have output %d:\n%s", output, text)
	}
}
