package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/data/toml"
	"backstep/network"
)

// maxLayers bounds the layers of a network to as many as the screen can go through
// without delay.
const maxLayers = 1000

// layers returns the kind of a list of layers.
func layers() toml.Kind[[]Layer] {
	return toml.Kind[[]Layer]{
		Takes: func() string {
			return fmt.Sprintf("a list of 1 to %d { units = …, activation = … }, the last of them the output", maxLayers)
		},
		Read: func(n *toml.Node) ([]Layer, error) {
			if len(n.Items) > maxLayers {
				return nil, toml.Complain(n.At, ": a network has at most %d layers, not %d", maxLayers, len(n.Items))
			}
			return toml.Items(n, readLayer)
		},
		Write: func(layers []Layer) string {
			written := make([]string, len(layers))
			for l, layer := range layers {
				written[l] = "{ units = " + strconv.Itoa(layer.Units) + ", activation = " + toml.Quoted(layer.Activation) + " }"
			}
			return "[" + strings.Join(written, ", ") + "]"
		},
	}
}

// readLayer reads layer l, which counts from 0.
func readLayer(n *toml.Node, l int) (layer Layer, err error) {
	if n.Kind != toml.TableNode {
		return layer, toml.Unfit(n)
	}
	known := []string{"units", "activation"}
	for _, key := range n.Keys {
		if !slices.Contains(known, key) {
			return layer, toml.Complain(n.Places[key], ": unknown key %s in layer %d%s", text.Quote(key), l+1, meantOrHas(key, known, "a layer"))
		}
	}
	units, err := layerValue(n, "units", l, toml.Whole(1, network.MaxUnits))
	if err != nil {
		return layer, err
	}
	layer.Units = units.Value
	layer.Activation, err = layerValue(n, "activation", l, toml.Choice(network.ActivationNames))
	return layer, err
}

// layerValue reads the value of a key that a layer must have.
func layerValue[T any](layer *toml.Node, key string, l int, kind toml.Kind[T]) (v T, err error) {
	n, ok := layer.Values[key]
	if !ok {
		return v, toml.Complain(layer.At, ": layer %d has no %s, which is %s", l+1, key, kind.Takes())
	}
	if v, err = kind.Value(n); err != nil {
		return v, toml.Complain(n.At, ": %s of layer %d%s", key, l+1, err)
	}
	return v, nil
}

// meantOrHas returns the end of an error about an unknown key: the nearest of the known
// keys, or all of them.
func meantOrHas(key string, known []string, of string) string {
	if near := text.DidYouMean(key, known); near != "" {
		return near
	}
	return "; " + of + " has " + text.List(known, "and")
}

// hiddenUnits returns the kind of the units of each hidden layer, as a flag has them:
// 4,2. The value 0 means no hidden layers.
func hiddenUnits() toml.Kind[toml.Opt[[]int]] {
	return toml.Kind[toml.Opt[[]int]]{
		Takes: func() string {
			return fmt.Sprintf("the units of each hidden layer, such as 4,2 (0: none), at most %d in each of at most %d", network.MaxUnits, maxLayers-1)
		},
		Parse: parseHidden,
		Say:   func(units toml.Opt[[]int]) string { return sayHidden(units.Value) },
	}
}

// activations returns the kind of the activations of hidden layers, as a flag has them:
// one for all of them, or one for each with commas between them.
func activations() toml.Kind[[]string] {
	one := toml.Choice(hiddenActivations)
	return toml.Kind[[]string]{
		Takes: func() string { return one.Takes() + ", or one for each hidden layer: relu,tanh" },
		Names: hiddenActivations,
		Parse: func(value string) ([]string, error) {
			names := fields(value)
			for _, name := range names {
				if _, err := one.Parse(name); err != nil {
					return nil, err
				}
			}
			return names, nil
		},
		Say: func(names []string) string { return strings.Join(names, ",") },
	}
}

func parseHidden(value string) (none toml.Opt[[]int], err error) {
	units := []int{}
	for _, number := range strings.Split(value, ",") {
		u, err := strconv.Atoi(strings.TrimSpace(number))
		if err != nil || u < 0 || u > network.MaxUnits || (u == 0 && strings.TrimSpace(value) != "0") {
			return none, toml.UnfitText(value, "")
		}
		if u > 0 {
			units = append(units, u)
		}
	}
	if len(units) >= maxLayers {
		return none, toml.Complain(toml.Place{}, ": a network has at most %d hidden layers, not %d", maxLayers-1, len(units))
	}
	return toml.Some(units), nil
}

func sayHidden(units []int) string {
	if len(units) == 0 {
		return "0"
	}
	written := make([]string, len(units))
	for l, u := range units {
		written[l] = strconv.Itoa(u)
	}
	return strings.Join(written, ",")
}
