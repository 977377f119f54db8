package view_test

import (
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
	"backstep/ui/view"
	"backstep/ui/view/atlas"
	"backstep/ui/view/chooser"
	"backstep/ui/view/code"
	"backstep/ui/view/compare"
	"backstep/ui/view/curves"
	"backstep/ui/view/gradients"
	"backstep/ui/view/landscape"
	"backstep/ui/view/matrices"
	networkview "backstep/ui/view/network"
	"backstep/ui/view/paths"
	"backstep/ui/view/runs"
	"backstep/ui/view/settings"
	"backstep/ui/view/surface"
	"backstep/ui/view/unit"
	"backstep/ui/view/viewtest"
	"backstep/ui/view/why"
)

// views returns one of each view.
func views() []view.View {
	scores := &view.Scores{}
	return []view.View{
		networkview.New(nil, nil), matrices.New(), surface.New(scores), curves.New(scores), code.New(), gradients.New(&view.Health{}), unit.New(), landscape.New(), settings.New(),
		runs.New(), compare.New(), chooser.New(nil), paths.New(), networkview.NewEditor(), networkview.NewPredictor(), networkview.NewSolver(), why.New(networkview.Diagram{}), atlas.New(),
	}
}

// The tests below cover every view that has a folder.
func TestEveryFolderIsAView(t *testing.T) {
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, f := range folders {
		name := f.Name()
		if f.IsDir() && name != "viewtest" && name != "testdata" && name != "welcome" { // Any line leaves the last one.
			want = append(want, name)
		}
	}
	for _, v := range views() {
		name := v.Name()
		if name == "data" {
			name = "chooser" // There is a package data already.
		}
		if name == "edit" || name == "predict" || name == "solve" {
			continue // They draw the network, and stand beside that.
		}
		got = append(got, name)
	}
	if slices.Sort(got); !slices.Equal(got, want) {
		t.Errorf("tested are %q, but there are %q", got, want)
	}
}

// No two texts touch in any view, so a number ends before a name begins. In ASCII every
// letter that is written as a word is spelled before it is measured.
func TestNothingTouches(t *testing.T) {
	const coarse = 40 // A coarse picture has the same texts.
	for _, c := range []struct {
		session  string
		glyphs   grid.Glyphs
		patience int
	}{
		{"diabetes", grid.Braille, 0},
		{"diabetes", grid.ASCII, coarse},
		{"mazur", grid.Braille, 0},
		{"iris --hidden 8,6", grid.Braille, coarse},
		{"iris --hidden 8,6", grid.ASCII, coarse},
		{"digits --hidden 64,32 --batch 32", grid.Braille, coarse},
		{"xor --hidden 5,5,5,5,5,5,5 --activation sigmoid", grid.Braille, coarse},
	} {
		t.Run(c.session+" "+c.glyphs.String(), func(t *testing.T) {
			s := viewtest.Open(t, sessiontest.Line(t, c.session), viewtest.Terminal{W: 120, H: 36, Glyphs: c.glyphs, Colours: viewtest.TrueColour}, views()...)
			s.Patience = c.patience
			s.Do("by phase")
			noneTouch(t, s)
			layers := s.Moment().LastLayer() + 1
			for i := range 4*layers + 3 {
				s.Do("next")
				if i == layers || i == 2*layers+2 || i == 4*layers+2 {
					noneTouch(t, s)
				}
			}
			s.Do("2 next epoch; 2 back; select next")
			noneTouch(t, s)
		})
	}
}

// Every view fits in each phase of a step, with every set of glyphs, at common sizes of
// terminals. At all sizes, and in states of their own, the views have tests beside them.
func TestEveryPhaseFits(t *testing.T) {
	for _, c := range []struct {
		session, script string
		phases          int // after the script
		patience        int
	}{
		{"digits --hidden 64,32 --batch 32", "", 16, 2},
		{"iris --hidden 4 --batch 10", "", 24, 20},
		{"moons --hidden 8,8,8,8 --activation sigmoid --init uniform --lr 0.5", "3 epoch", 0, 0},
		{"xor", "2 epoch; reseed; 2 epoch; set lr 3; epoch", 0, 0}, // Three runs.
	} {
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.Block, grid.ASCII} {
			s := viewtest.Open(t, sessiontest.Line(t, c.session), viewtest.Terminal{W: 80, H: 24, Glyphs: glyphs, Colours: viewtest.TrueColour}, views()...)
			s.Patience = c.patience
			s.Do("by phase", c.script)
			everyViewFits(s)
			stride := 1
			if glyphs != grid.Braille {
				stride = 5 // Other glyphs fill the same cells.
			}
			for range c.phases / stride {
				s.Do(strconv.Itoa(stride) + " next")
				everyViewFits(s)
			}
		}
	}
}

// Every view fits in every notation, and in ASCII.
func TestEveryNotationFits(t *testing.T) {
	for _, c := range []struct{ in, session string }{
		{"article", "diabetes"}, {"nielsen", "iris --hidden 4 --batch 10"}, {"ng", "xor"}, {"goodfellow", "moons --hidden 8,8"}, {"mazur,delta=y-yhat", "mazur"},
	} {
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
			s := viewtest.Open(t, sessiontest.Line(t, c.session), viewtest.Terminal{W: 120, H: 36, Glyphs: glyphs, Colours: viewtest.TrueColour}, views()...)
			s.Patience = 20
			s.Do("by phase", "notation "+c.in, "epoch; 5 next")
			for _, v := range views() {
				s.Do("view " + v.Name())
				s.Fits(viewtest.Common())
			}
		}
	}
}

// everyViewFits fails unless each view fits at common sizes of terminals.
func everyViewFits(s *viewtest.Screen) {
	for _, v := range views() {
		s.Do("view " + v.Name())
		s.Fits(viewtest.Common())
	}
}

// In every view a number that is not finite has the colour of alarm, and so has an
// answer that therefore is no class.
func TestWhatIsNotFiniteIsInAlarm(t *testing.T) {
	seen := map[string]bool{}
	for _, line := range []string{
		"curve --activation relu --lr 10",
		"moons --hidden 4 --lr 1e200 --activation relu --test-fraction 0.3",
		"iris --hidden 4 --lr 1e300 --activation relu",
	} {
		s := viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: 200, H: 60}, views()...)
		s.Do("goto 500; by phase; 2 next")
		for range 4 {
			s.Do("next")
			for _, v := range views() {
				s.Do("view " + v.Name())
				if n := alarmed(t, s); n > 0 {
					seen[v.Name()] = true
				}
			}
		}
	}
	for _, name := range []string{"network", "matrices", "surface", "curves", "unit"} {
		if !seen[name] {
			t.Errorf("the view %s shows no number that is not finite", name)
		}
	}
}

// alarmed fails if a text of the view that says of a number that it is not finite is not
// in alarm. It returns the number of such texts.
func alarmed(t *testing.T, s *viewtest.Screen) (n int) {
	t.Helper()
	broken := []string{"NaN", "∞", "−∞", paint.NoClass, paint.NoClass + " ×"}
	texts, f := s.Drawn()
	for _, text := range texts {
		if !slices.Contains(broken, strings.TrimSpace(text.Text)) || s.Desk().View() == "settings" && text.Text == "none" {
			continue // The scaling is none.
		}
		n++
		at := text.At.X + strings.IndexFunc(text.Text, func(r rune) bool { return r != ' ' })
		if role := theme.RoleOf(f.At(at, text.At.Y).Style); role != theme.Alarm && role != theme.Alarm.Bold() && role != theme.AlarmBlock {
			t.Errorf("%s, %v: %q is in %v, not in alarm", s.Desk().View(), s.Moment().Phase(), text.Text, role)
		}
	}
	return n
}

// noneTouch fails if texts touch in a view at one of several sizes, with few digits or
// with many.
func noneTouch(t *testing.T, s *viewtest.Screen) {
	t.Helper()
	for _, v := range views() {
		s.Do("view " + v.Name())
		for _, digits := range []string{"17", "9", "4"} {
			s.Do("digits " + digits)
			for i, size := range [][2]int{{80, 24}, {120, 36}, {40, 12}, {60, 20}, {100, 30}, {200, 60}} {
				if i > 1 && digits != "4" {
					break
				}
				s.Resize(size[0], size[1])
				for _, at := range viewtest.Touching(s.Drawn()) {
					t.Errorf("%s, %v, %s digits: %s", v.Name(), size, digits, at)
				}
			}
		}
	}
}

// sessionsAhead returns sessions with each kind of output, and with several optimisers,
// batches and depths.
func sessionsAhead(t *testing.T) []*session.Setup {
	t.Helper()
	var list []*session.Setup
	for _, line := range []string{
		"diabetes",
		"mazur",
		"diabetes --batch 3 --optimizer adam --activation relu",
		"iris --hidden 5,4 --batch 16 --optimizer momentum --test-fraction 0.2",
		"curve --hidden 3 --activation gelu",
		"spiral --hidden 4,3,2 --l2 0.01 --loss mse",
		"moons --hidden 12,3",
		"xor --hidden 2 --activation elu --no-bias true",
	} {
		list = append(list, sessiontest.Line(t, line))
	}
	return list
}

// ofSteps returns the views that show anything of a step. That of the data does not, and
// takes long to make its pictures.
func ofSteps() []view.View {
	return slices.DeleteFunc(views(), func(v view.View) bool { return v.Name() == "data" })
}

// No view shows a number that the step has not reached. The view stays the same if the
// numbers ahead of the position are others, or are not there at all.
func TestNothingAheadIsShown(t *testing.T) {
	sessions := sessionsAhead(t)
	rapid.Check(t, func(r *rapid.T) {
		setup := rapid.SampledFrom(sessions).Draw(r, "session")
		w, h := rapid.IntRange(60, 200).Draw(r, "width"), rapid.IntRange(16, 60).Draw(r, "height")
		s := viewtest.Open(t, setup, viewtest.Terminal{W: w, H: h}, ofSteps()...)
		s.Do(rapid.SliceOfN(rapid.SampledFrom([]string{"epoch", "back epoch", "by coarser", "by finer"}), 0, 4).Draw(r, "time")...)
		moves := []string{"next", "next", "back", "select next", "select previous", "sample next", "weight next", "select left", "select up"}
		s.Do(rapid.SliceOfN(rapid.SampledFrom(moves), 1, 25).Draw(r, "moves")...)
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 0))
		m := s.Moment()
		if m.Step != nil && !m.Updated() && !math.IsNaN(m.Step.LossAfter) {
			r.Fatalf("the moment knows what lies ahead: J after the update is %v", m.Step.LossAfter)
		}
		whole := viewtest.WholeStep(t, m)
		other := otherAhead(m, whole, random)
		for _, v := range ofSteps() {
			s.Do("view " + v.Name())
			if v.Name() == "unit" {
				s.Do(rapid.SliceOfN(rapid.Just("sort next"), 0, 3).Draw(r, "sorted")...)
			}
			seen := s.Frame()
			known := s.With(whole)
			if changed := s.With(other); changed != known {
				r.Fatalf("the view %s shows what lies ahead:\n%s\nand with other numbers there:\n%s", v.Name(), known, changed)
			}
			if seen != known || strings.Contains(known, "NaN") {
				r.Fatalf("the view %s shows\n%s\nand where all is known:\n%s", v.Name(), seen, known)
			}
		}
	})
}

// otherAhead returns a copy of step with random numbers in place of those that the
// moment has not reached.
func otherAhead(m *desk.Moment, step *network.Step, random *rand.Rand) *network.Step {
	if step == nil {
		return nil
	}
	other := *step
	change := func(reached bool, v float64) float64 {
		if reached {
			return v
		}
		return random.NormFloat64() * 3
	}
	values := func(kind stepper.Kind, layer int, values []float64) []float64 {
		list := make([]float64, len(values))
		for i, v := range values {
			list[i] = change(m.Reached(kind, layer, i/step.N()), v)
		}
		return list
	}
	parameters := func(kind stepper.Kind, layer int, p network.Parameters) network.Parameters {
		p = p.Clone()
		for i, v := range p.Weights {
			p.Weights[i] = change(m.Reached(kind, layer, i%step.Layers[layer].Units), v)
		}
		for j, v := range p.Biases {
			p.Biases[j] = change(m.Reached(kind, layer, j), v)
		}
		return p
	}
	other.X = values(stepper.Inputs, -1, step.X)
	scored := m.Reached(stepper.Loss, -1, 0)
	other.Loss, other.DataLoss, other.EpochLoss = change(scored, step.Loss), change(scored, step.DataLoss), change(scored, step.EpochLoss)
	other.LossAfter = change(m.Updated(), step.LossAfter)
	other.Losses = make([]float64, len(step.Losses))
	for i, v := range step.Losses {
		other.Losses[i] = change(scored, v)
	}
	other.Layers = make([]network.LayerStep, len(step.Layers))
	for l, layer := range step.Layers {
		layer.Z = values(stepper.WeightedSum, l, layer.Z)
		layer.A = values(stepper.Activation, l, layer.A)
		layer.Delta = values(stepper.Delta, l, layer.Delta)
		layer.Gradient = parameters(stepper.Gradient, l, layer.Gradient)
		layer.After = parameters(stepper.Update, l, layer.After)
		buffers := layer.BuffersAfter
		layer.BuffersAfter = nil
		for _, b := range buffers {
			layer.BuffersAfter = append(layer.BuffersAfter, parameters(stepper.Update, l, b))
		}
		other.Layers[l] = layer
	}
	return &other
}
