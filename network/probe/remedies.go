package probe

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// remedies finds what may help against the findings of a diagnosis.
type remedies struct{ *Words }

// against returns what may help against a finding, the likeliest first. There is always
// one.
func (w remedies) against(f *Finding) []Remedy {
	switch f.Problem {
	case NotFinite:
		return w.againstTrouble()
	case Decaying:
		name, v := w.decay()
		return []Remedy{{Words: w.smaller(name, v), Set: setting(name, v/f.Value/100), Over: true}}
	case OutOfReach:
		return []Remedy{w.inReach(f)}
	case LargeTargets:
		return []Remedy{{Words: "scaled targets", Set: "scale-target standard", Over: true}}
	case LargeInputs:
		return w.scaledInputs("scaled inputs")
	case Overfitting:
		return []Remedy{w.penalty()}
	case StackedLinear:
		return []Remedy{{Words: "another activation, which bends", Set: "activation tanh", Over: true}}
	case NoHidden:
		return w.hiddenLayer()
	case Collapsed, HeldBack:
		return w.lessPenalty()
	default:
		return w.mayHelp(f)
	}
}

// mayHelp returns what may help where the cause is not certain.
func (w remedies) mayHelp(f *Finding) []Remedy {
	switch f.Problem {
	case Diverging:
		return append(w.slower(": each step goes past the minimum"), w.slowerScaled()...)
	case Overshoot:
		return append(w.slower(": 1e−3 of the weights is healthy"), w.slowerScaled()...)
	case Exploding:
		return append(w.betterStart(f.Layer, "smaller weights to begin with"), w.slower("")...)
	case Symmetric:
		return w.betterStart(f.Layer, "weights drawn at random")
	case Dead:
		return w.againstDeath(f)
	case Saturated:
		return w.againstSaturation(f)
	case Vanishing:
		return w.againstVanishing(f.Layer)
	default:
		return w.againstRest()
	}
}

// againstTrouble returns what keeps numbers finite.
func (w remedies) againstTrouble() []Remedy {
	t := &w.Health.Trouble
	list := []Remedy{{Words: t.Remedy, Set: t.Set, Over: true}}
	if strings.HasPrefix(t.Set, "lr ") {
		for _, r := range w.slower("") {
			list = append(list, Remedy{Words: t.Remedy, Set: r.Set, Over: true})
		}
	}
	return list
}

// slower returns smaller values of η.
func (w remedies) slower(because string) []Remedy {
	var list []Remedy
	for _, rate := range w.slowerRates() {
		list = append(list, Remedy{Words: "a smaller η than " + w.rate() + because, Set: setting("lr", rate), Over: true})
	}
	return list
}

// slowerRates returns smaller values of η, down to usual ones.
func (w remedies) slowerRates() []float64 {
	usual := []float64{0.1, 0.01}
	if !w.Subject.Config.Optimizer.Plain() {
		usual = []float64{0.03, 0.003}
	}
	rate := w.Subject.Config.LearningRate
	list := []float64{rate / 10, rate / 100}
	for _, u := range usual {
		if u < rate/100 {
			list = append(list, u)
		}
	}
	return list
}

// slowerScaled returns a smaller η together with scaled inputs, if these are raw.
func (w remedies) slowerScaled() []Remedy {
	if scaled(w.Subject.Scaling) {
		return nil
	}
	var list []Remedy
	for _, rate := range w.slowerRates() {
		list = append(list, Remedy{Words: "scaled inputs and a smaller η than " + w.rate(), Set: "scale standard and " + setting("lr", rate), Over: true})
	}
	return list[:2]
}

// scaledInputs returns scaled inputs, alone and with another η.
func (w remedies) scaledInputs(words string) []Remedy {
	list := append([]Remedy{{Words: words, Set: "scale standard", Over: true}}, w.slowerScaled()...)
	for _, rate := range w.fasterRates() {
		list = append(list, Remedy{Words: "scaled inputs and a larger η than " + w.rate(), Set: "scale standard and " + setting("lr", rate), Over: true})
	}
	return list
}

// betterStart draws the weights as it suits a layer or, if they were drawn so already,
// again.
func (w remedies) betterStart(layer int, words string) []Remedy {
	scheme := "xavier-uniform"
	if w.layer(layer).Activation.Rectifies() {
		scheme = "he-uniform"
	}
	if in, drawn := w.Subject.Start.Drawn(); drawn && in.Scheme == scheme {
		return []Remedy{{Words: words + ", drawn anew"}}
	}
	list := []Remedy{{Words: words + ", such as " + scheme, Set: "init " + scheme, Over: true}}
	if !scaled(w.Subject.Scaling) {
		list = append(list, Remedy{Words: words + ", such as " + scheme + ", and scaled inputs", Set: "init " + scheme + " and scale standard", Over: true})
	}
	return list
}

func (w remedies) againstDeath(f *Finding) []Remedy {
	if f.Layer == w.output() {
		return []Remedy{{Words: "a linear output, which has no flat side", Set: "output linear", Over: true}}
	}
	list := []Remedy{{Words: "leaky-relu, whose slope is never 0", Set: "activation leaky-relu", Over: true}}
	list = append(list, w.slower(": its steps have pushed z below 0")...)
	list = append(list, w.betterStart(f.Layer, "other weights to begin with")...)
	return append(list, w.moreUnits()...)
}

// againstVanishing returns what helps if δ shrinks on its way back to a layer.
func (w remedies) againstVanishing(layer int) []Remedy {
	relu := Remedy{Words: "relu, or fewer layers: the f′ of tanh is below 1 except at 0", Set: "activation relu and init he-uniform", Over: true}
	switch w.layer(layer).Activation.Name {
	case "sigmoid":
		relu.Words = "relu, or fewer layers: the f′ of a sigmoid is at most 0.25"
		return []Remedy{w.tanh("tanh or relu: the f′ of a sigmoid is at most 0.25"), relu}
	case "tanh":
		return append([]Remedy{relu}, w.betterStart(layer, "larger weights to begin with, or fewer layers")...)
	default:
		return append(w.betterStart(layer, "larger weights to begin with, or fewer layers"), w.tanh("tanh"))
	}
}

// tanh returns tanh units, with weights to begin with that suit them.
func (w remedies) tanh(words string) Remedy {
	r := Remedy{Words: words, Set: "activation tanh", Over: true}
	if in, drawn := w.Subject.Start.Drawn(); drawn && !strings.HasPrefix(in.Scheme, "xavier") {
		r.Set += " and init xavier-uniform"
	}
	return r
}

// againstSaturation returns what helps if |z| is too large: if steps have made it so, a
// smaller η before another beginning.
func (w remedies) againstSaturation(f *Finding) []Remedy {
	const large = 1.5 // scaled inputs have a mean size of about 1
	var start []Remedy
	if f.Inputs > large && !scaled(w.Subject.Scaling) {
		start = w.scaledInputs("scaled inputs: their mean size of " + w.three(f.Inputs) + " is large")
	}
	start = append(start, w.smallerStart()...)
	slower := w.slower(": its steps have made |z| large, where f is flat")
	if f.Driven {
		start, slower = slower, start
	}
	list := append(start, slower...)
	if w.layer(f.Layer).Activation.Name == "sigmoid" {
		list = append(list, w.tanh("tanh, whose f′ is up to four times that of a sigmoid"))
	}
	return list
}

// smallerStart returns weights to begin with that keep |z| small, if others were chosen.
func (w remedies) smallerStart() []Remedy {
	r := Remedy{Set: "init xavier-uniform", Over: true}
	switch in, drawn := w.Subject.Start.Drawn(); {
	case !drawn:
		r.Words = "smaller weights to begin with, such as xavier-uniform: f is flat where |z| is large"
	case in.Scheme == "uniform":
		r.Words = fmt.Sprintf("xavier-uniform, not uniform %s to %s", w.Numbers.Short(in.Low), w.Numbers.Short(in.High))
	case in.Scheme != "xavier-uniform":
		r.Words = "xavier-uniform, not " + in.Scheme
	default:
		return nil
	}
	return []Remedy{r}
}

// againstRest returns what helps if training has come to rest: larger steps, more units, or
// other weights.
func (w remedies) againstRest() []Remedy {
	var list []Remedy
	if p := w.Subject.Config.Penalty; p.L1 > 0 || p.L2 > 0 {
		list = w.lessPenalty()[:3]
	}
	for _, rate := range w.fasterRates() {
		list = append(list, Remedy{Words: "a larger η than " + w.rate(), Set: setting("lr", rate), Over: true})
	}
	list = append(list, w.otherStart()...)
	list = append(list, w.moreUnits()...)
	if w.output() > 0 && w.layer(0).Activation.Name == "sigmoid" {
		list = append(list, w.tanh("tanh, which learns faster than a sigmoid"))
	}
	if w.Subject.Config.Optimizer.Plain() {
		list = append(list, Remedy{Words: "adam, which has an η for each weight", Set: adam, Over: true})
	}
	list = append(list, Remedy{Words: "adam, and two hidden layers", Set: "hidden 16,16 and " + adam, Over: true})
	return append(list, w.slower("")[:1]...)
}

// otherStart returns other weights to begin with, where they make a difference.
func (w remedies) otherStart() []Remedy {
	const words = "other weights to begin with"
	switch {
	case w.Subject.Start.Given:
		return []Remedy{{Words: words, Set: "init xavier-uniform", Over: true}}
	case w.output() == 0:
		return nil // One layer comes to the same from everywhere.
	default:
		return []Remedy{{Words: words}}
	}
}

// fasterRates returns larger values of η, up to those with which steps go astray.
func (w remedies) fasterRates() []float64 {
	usual, most := 0.1, 3.0
	if !w.Subject.Config.Optimizer.Plain() {
		usual, most = 0.01, 0.1
	}
	var list []float64
	rate := w.Subject.Config.LearningRate
	for _, larger := range []float64{10 * rate, 100 * rate} {
		if larger <= most {
			list = append(list, larger)
		}
	}
	if usual > 100*rate {
		list = append(list, usual)
	}
	return list
}

// moreUnits returns more hidden units, whose weights are drawn anew.
func (w remedies) moreUnits() []Remedy {
	if w.output() == 0 {
		return w.hiddenLayer()
	}
	var list []Remedy
	for _, times := range []int{2, 4} {
		var units []string
		for _, l := range w.Subject.Config.Architecture.Layers[:w.output()] {
			units = append(units, strconv.Itoa(max(times*l.Units, times)))
		}
		list = append(list, Remedy{Words: "more hidden units", Set: "hidden " + strings.Join(units, ","), Over: true})
	}
	return list
}

// hiddenLayer returns a first hidden layer, smaller and larger.
func (w remedies) hiddenLayer() []Remedy {
	return []Remedy{{Words: "a hidden layer", Set: "hidden 4", Over: true}, {Words: "a hidden layer", Set: "hidden 8", Over: true}}
}

// lessPenalty returns smaller values of the penalty, none, and little with adam.
func (w remedies) lessPenalty() []Remedy {
	name, v := w.heavier()
	var list []Remedy
	for _, less := range []float64{v / 10, v / 100, 0} {
		list = append(list, Remedy{Words: w.smaller(name, v), Set: setting(name, less), Over: true})
	}
	if w.Subject.Config.Optimizer.Plain() {
		list = append(list, Remedy{Words: w.smaller(name, v) + ", and adam", Set: setting(name, v/1000) + " and " + adam, Over: true})
	}
	return list
}

// adam is what sets the optimiser that learns most without more ado.
const adam = "optimizer adam and lr 0.03"

func (w remedies) smaller(name string, v float64) string {
	return fmt.Sprintf("a smaller %s than %s", name, w.Numbers.Short(v))
}

// penalty returns a penalty against overfitting.
func (w remedies) penalty() Remedy {
	const usual = 0.003
	return Remedy{Words: "a penalty that keeps weights small, or more " + w.Subject.Noun.Many(), Set: setting("l2", math.Max(usual, 3*w.Subject.Config.Penalty.L2))}
}
