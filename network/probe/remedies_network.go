package probe

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

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
	list := []Remedy{anew(words+", such as "+scheme, "init "+scheme)}
	if !scaled(w.Subject.Scaling) {
		list = append(list, anew(words+", such as "+scheme+", and scaled inputs", "init "+scheme+" and scale standard"))
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

// otherStart returns other weights to begin with, where they make a difference.
func (w remedies) otherStart() []Remedy {
	const words = "other weights to begin with"
	switch {
	case w.Subject.Start.Given:
		return []Remedy{anew(words, "init xavier-uniform")}
	case w.output() == 0:
		return nil // One layer comes to the same from everywhere.
	default:
		return []Remedy{{Words: words}}
	}
}

// tanh returns tanh units, with weights to begin with that suit them.
func (w remedies) tanh(words string) Remedy {
	r := anew(words, "activation tanh")
	if in, drawn := w.Subject.Start.Drawn(); drawn && !strings.HasPrefix(in.Scheme, "xavier") {
		r.Set += " and init xavier-uniform"
	}
	return r
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
		list = append(list, anew("more hidden units", "hidden "+strings.Join(units, ",")))
	}
	return list
}

// hiddenLayer returns a first hidden layer, smaller and larger.
func (w remedies) hiddenLayer() []Remedy {
	return []Remedy{anew("a hidden layer", "hidden 4"), anew("a hidden layer", "hidden 8")}
}

// lessPenalty returns smaller values of the penalty, none, and little with adam.
func (w remedies) lessPenalty() []Remedy {
	name, v := w.heavier()
	var list []Remedy
	for _, less := range []float64{v / 10, v / 100, 0} {
		list = append(list, anew(w.smaller(name, v), setting(name, less)))
	}
	if w.Subject.Config.Optimizer.Plain() {
		list = append(list, anew(w.smaller(name, v)+", and adam", setting(name, v/1000)+" and "+adam))
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
