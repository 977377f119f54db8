package session_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"backstep/data/session"
	"backstep/data/toml"
)

// wrongFiles are files with something wrong, and the one line that reports it. A file
// has only what its case is about, and the rest is the default for xor.
var wrongFiles = []struct{ name, text, want string }{
	// Not TOML.
	{"empty", "", `a.toml: there is no data to learn from: [data] needs source, csv, or x and y`},
	{"no value", "title =\n", `a.toml:1:8: this is not TOML: unexpected character U+000A at start of value`},
	{"open quote", "title = \"x\n", `a.toml:1:11: this is not TOML: basic strings cannot have new lines`},
	{"open list", "[data]\nx = [[1, 2],\n", `a.toml:2:13: this is not TOML: array is incomplete`},
	{"key twice", "[training]\nloss = \"mse\"\nloss = \"sse\"\n", `a.toml:3:1: "loss" is set twice, first on line 2`},
	{"section twice", "[data]\nsource = \"xor\"\n[init]\n[data]\nscale = \"none\"\n", `a.toml:4:2: "data" is set twice, first on line 1`},
	{"dotted key twice", "data.source = \"xor\"\n[data]\nscale = \"none\"\n", `a.toml:2:2: "data" is set twice, first on line 1`},
	{"key twice in a layer", "[network]\nlayers = [{ units = 1, units = 2 }]\n", `a.toml:2:24: "units" is set twice, first on line 2`},
	{"sections in a list", "[[data]]\nsource = \"xor\"\n", `a.toml:1:3: data is a table: [data]`},
	{"control characters in text", "title = \"a\\u001b[31mred\"\n", `a.toml:1:9: title is text on one line, not "a\x1b[31mred"`},
	{"control characters as they are", "title = \"a\x1b[31mred\"\n", `a.toml:1:11: this is not TOML: basic strings cannot have control characters`},
	{"control characters in a key", "\"a\\u001b[2J\" = 1\n", `a.toml:1:1: unknown key "a\x1b[2J" in a session, which may have title, network, init, training, data, state, place and run`},
	{"invalid UTF-8", "title = \"\xff\"\n", `a.toml:1:10: this is not TOML: invalid UTF-8 character in basic string`},
	{"huge whole number", "[init]\nseed = 99999999999999999999\n", `a.toml:2:8: the number 99999999999999999999 is too large; numbers reach to 9223372036854775807, and with a fraction or exponent to 1.79e308`},
	{"huge number", "[training]\nlearning_rate = 1e999\n", `a.toml:2:17: the number 1e999 is too large; numbers reach to 1.79e308`},
	{"huge whole number in a list", "[data]\nx = [[1, 99999999999999999999]]\n", `a.toml:2:10: the number 99999999999999999999 is too large; numbers reach to 9223372036854775807, and with a fraction or exponent to 1.79e308`},
	{"a date", "[training]\nlearning_rate = 2024-02-30\n", `a.toml:2:17: training.learning_rate is a number above 0, not a date`},
	{"a real date", "[training]\nlearning_rate = 2024-02-03\n", `a.toml:2:17: training.learning_rate is a number above 0, not a date`},

	// Unknown keys.
	{"unknown key", "[training]\nlearning_rat = 0.1\n", `a.toml:2:1: unknown key "learning_rat" in [training]; did you mean "learning_rate"?`},
	{"flag's name as a key", "[training]\nlr = 0.1\n", `a.toml:2:1: unknown key "lr" in [training]; did you mean "learning_rate"?`},
	{"key of another section", "[training]\nscheme = \"zeros\"\n", `a.toml:2:1: unknown key "scheme" in [training]; did you mean "scheme" in [init]?`},
	{"key of another section, likely", "[network]\nseed = 1\n", `a.toml:2:1: unknown key "seed" in [network]; did you mean "seed" in [init]?`},
	{"unknown key, none near", "[data]\ncolour = \"red\"\n", `a.toml:2:1: unknown key "colour" in [data], which may have source, samples, noise, seed, csv, features, target, task, missing, rows, checksum, header, columns, separator, decimal, thousands, missing_words, skip_lines, cells, encoding, x, y, scale, scale_target, test_fraction and edits`},
	{"unknown section", "[trainning]\n", `a.toml:1:2: unknown key "trainning" in a session; did you mean "training"?`},
	{"unknown key at the top", "size = 3\n", `a.toml:1:1: unknown key "size" in a session, which may have title, network, init, training, data, state, place and run`},
	{"section as a key", "training = 3\n", `a.toml:1:1: training is a table: [training]`},
	{"unknown key of a layer", "[network]\nlayers = [{ units = 2, activaton = \"tanh\" }]\n", `a.toml:2:24: network.layers: unknown key "activaton" in layer 1; did you mean "activation"?`},
	{"other key of a layer", "[network]\nlayers = [{ units = 2, bias = true }]\n", `a.toml:2:24: network.layers: unknown key "bias" in layer 1; a layer has units and activation`},
	{"part of a setting", "[training.loss]\nname = \"mse\"\n", `a.toml:1:11: training.loss is one of mse, sse, mae, huber, bce or cross-entropy, not a table`},

	// Wrong types and ranges.
	{"number for a word", "[training]\nloss = 3\n", `a.toml:2:8: training.loss is one of mse, sse, mae, huber, bce or cross-entropy, not 3`},
	{"word for a number", "[training]\nlearning_rate = \"fast\"\n", `a.toml:2:17: training.learning_rate is a number above 0, not "fast"`},
	{"number for a switch", "[network]\nbias = 1\n", `a.toml:2:8: network.bias is true or false, not 1`},
	{"fraction for a whole number", "[training]\nbatch_size = 2.5\n", `a.toml:2:14: training.batch_size is a whole number from 0 on, not 2.5`},
	{"list for a number", "[training]\nl1 = [0.1]\n", `a.toml:2:7: training.l1 is a number from 0 on, not a list of numbers`},
	{"table for a number", "[training]\nl1 = { a = 1 }\n", `a.toml:2:6: training.l1 is a number from 0 on, not a table`},
	{"no learning rate", "[training]\nlearning_rate = 0\n", `a.toml:2:17: training.learning_rate is a number above 0, not 0`},
	{"learning rate not finite", "[training]\nlearning_rate = inf\n", `a.toml:2:17: training.learning_rate is a number above 0, not inf`},
	{"learning rate not a number", "[training]\nlearning_rate = nan\n", `a.toml:2:17: training.learning_rate is a number above 0, not nan`},
	{"weights too far apart", "[init]\nscheme = \"uniform\"\nlow = -1e308\nhigh = 1e308\n", `a.toml:3:7: init.low is a number, not -1e308; the least is -1e+307`},
	{"weights too wide", "[init]\nscheme = \"normal\"\nstddev = 1e308\n", `a.toml:3:10: init.stddev is a number from 0 on, not 1e308; the largest is 1e+306`},
	{"negative batch", "[training]\nbatch_size = -1\n", `a.toml:2:14: training.batch_size is a whole number from 0 on, not -1`},
	{"negative seed", "[init]\nseed = -1\n", `a.toml:2:8: init.seed is a whole number from 0 on, not -1`},
	{"momentum of 1", "[training]\noptimizer = \"momentum\"\nmomentum = 1\n", `a.toml:3:12: training.momentum is a number from 0 to below 1, not 1`},
	{"negative penalty", "[training]\nl2 = -0.1\n", `a.toml:2:6: training.l2 is a number from 0 on, not -0.1`},
	{"test fraction", "[data]\nsource = \"xor\"\ntest_fraction = 1.0\n", `a.toml:3:17: data.test_fraction is a number from 0 to below 1, not 1.0`},
	{"negative noise", "[data]\nsource = \"moons\"\nnoise = -1\n", `a.toml:3:9: data.noise is a number from 0 to 10, not -1`},
	{"too few samples", "[data]\nsource = \"moons\"\nsamples = 1\n", `a.toml:3:11: data.samples is a whole number from 2 to 100000, not 1`},
	{"empty title", "title = \"\"\n", `a.toml:1:9: title is text on one line, not ""`},
	{"features no list", "[data]\ncsv = \"a.csv\"\nfeatures = \"bmi\"\n", `a.toml:3:12: data.features is a list of names, not "bmi"`},
	{"features numbers", "[data]\ncsv = \"a.csv\"\nfeatures = [1, 2]\n", `a.toml:3:13: data.features is a list of names, not a list of numbers`},

	// Unknown names.
	{"unknown loss", "[training]\nloss = \"mean\"\n", `a.toml:2:8: training.loss is one of mse, sse, mae, huber, bce or cross-entropy, not "mean"`},
	{"nearly a loss", "[training]\nloss = \"cross_entropy\"\n", `a.toml:2:8: training.loss is one of mse, sse, mae, huber, bce or cross-entropy, not "cross_entropy"; did you mean "cross-entropy"?`},
	{"unknown optimizer", "[training]\noptimizer = \"adm\"\n", `a.toml:2:13: training.optimizer is one of sgd, momentum, nesterov, adagrad, rmsprop, adam or adamw, not "adm"; did you mean "adam"?`},
	{"unknown activation", "[network]\nlayers = [{ units = 2, activation = \"sigmod\" }]\n", `a.toml:2:37: network.layers: activation of layer 1 is one of linear, sigmoid, tanh, relu, leaky-relu, elu, gelu, silu, softplus or softmax, not "sigmod"; did you mean "sigmoid"?`},
	{"unknown scheme", "[init]\nscheme = \"glorot\"\n", `a.toml:2:10: init.scheme is one of uniform, normal, xavier-uniform, xavier-normal, he-uniform, he-normal, zeros or constant, not "glorot"`},
	{"unknown data set", "[data]\nsource = \"irs\"\n", `a.toml:2:10: data.source is one of diabetes, and, or, nand, nor, xor, xnor, circles, moons, blobs, spiral, curve, iris, progression, progression-value or digits, not "irs"; did you mean "iris"?`},
	{"unknown scaling", "[data]\nsource = \"iris\"\nscale = \"min-max\"\n", `a.toml:3:9: data.scale is one of none, standard or minmax, not "min-max"; did you mean "minmax"?`},

	// Layers.
	{"many layers", "[network]\nlayers = [" + strings.Repeat("{ units = 1, activation = \"tanh\" }, ", 1001) + "]\n", `a.toml:2:11: network.layers: a network has at most 1000 layers, not 1001`},
	{"no layers", "[network]\nlayers = []\n", `a.toml:2:1: network.layers is a list of 1 to 1000 { units = …, activation = … }, the last of them the output, not an empty list`},
	{"layers no list", "[network]\nlayers = 3\n", `a.toml:2:10: network.layers is a list of 1 to 1000 { units = …, activation = … }, the last of them the output, not 3`},
	{"layers numbers", "[network]\nlayers = [4, 1]\n", `a.toml:2:11: network.layers is a list of 1 to 1000 { units = …, activation = … }, the last of them the output, not a list of numbers`},
	{"layer without units", "[network]\nlayers = [{ activation = \"tanh\" }]\n", `a.toml:2:11: network.layers: layer 1 has no units, which is a whole number from 1 to 4096`},
	{"layer without activation", "[network]\nlayers = [{ units = 3 }]\n", `a.toml:2:11: network.layers: layer 1 has no activation, which is one of linear, sigmoid, tanh, relu, leaky-relu, elu, gelu, silu, softplus or softmax`},
	{"layer of no units", "[network]\nlayers = [{ units = 0, activation = \"tanh\" }]\n", `a.toml:2:21: network.layers: units of layer 1 is a whole number from 1 to 4096, not 0`},
	{"layer of many units", "[network]\nlayers = [{ units = 5000, activation = \"tanh\" }]\n", `a.toml:2:21: network.layers: units of layer 1 is a whole number from 1 to 4096, not 5000`},
	{"hidden softmax", "[network]\nlayers = [{ units = 3, activation = \"softmax\" }, { units = 1, activation = \"sigmoid\" }]\n", `a.toml:2:11: network.layers: softmax is for the output layer, not for layer 1 of 2`},
	{"output too wide", "[network]\nlayers = [{ units = 3, activation = \"softmax\" }]\n[data]\nsource = \"xor\"\n", `a.toml:2:1: network.layers: out has 2 classes: the output layer needs 1 or 2 units, not 3`},
	{"output too narrow", "[network]\nlayers = [{ units = 2, activation = \"softmax\" }]\n[data]\nsource = \"iris\"\n", `a.toml:2:1: network.layers: species has 3 classes: the output layer needs 3 units, not 2`},
	{"too many weights", "[network]\nlayers = [{ units = 4096, activation = \"tanh\" }, { units = 4096, activation = \"tanh\" }, { units = 1, activation = \"tanh\" }]\n[data]\nsource = \"xor\"\n", `a.toml:2:1: network.layers: a 2-4096-4096-1 network has 16797697 weights and biases, more than 4194304`},
	{"too many activations", "[network]\nlayers = [{ units = 1000, activation = \"tanh\" }, { units = 1, activation = \"tanh\" }]\n[data]\nsource = \"moons\"\nsamples = 100000\n", `a.toml:2:1: network.layers: 1003 units on 100000 samples are more than 16777216 numbers`},
	{"wrong inputs", "[network]\ninputs = 3\n[data]\nsource = \"xor\"\n", `a.toml:2:1: network.inputs: 3 inputs, but the data has 2 features: a and b`},

	// Weights.
	{"scheme and weights", "[init]\nscheme = \"zeros\"\nweights = [[[1.0], [2.0]]]\n", `a.toml:2:1: init.scheme: the weights are given, so none are drawn: leave out one of the two`},
	{"biases alone", "[init]\nbiases = [[1.0]]\n", `a.toml:2:1: init.biases: biases are given, but init.weights is missing`},
	{"biases without bias", "[network]\nbias = false\nlayers = [{ units = 1, activation = \"sigmoid\" }]\n[init]\nweights = [[[1], [2]]]\nbiases = [[0]]\n[data]\nsource = \"xor\"\n", `a.toml:6:1: init.biases: there are none if network.bias is false`},
	{"too few matrices", "[network]\nlayers = [{ units = 2, activation = \"tanh\" }, { units = 1, activation = \"sigmoid\" }]\n[init]\nweights = [[[1, 2], [3, 4]]]\n[data]\nsource = \"xor\"\n", `a.toml:4:1: init.weights: 1 matrix, but a 2-2-1 network has 2 matrices: 2 × 2 and 2 × 1`},
	{"too few rows", "[network]\nlayers = [{ units = 2, activation = \"tanh\" }, { units = 1, activation = \"sigmoid\" }]\n[init]\nweights = [[[1, 2]], [[1], [2]]]\n[data]\nsource = \"xor\"\n", `a.toml:4:14: init.weights: the matrix of layer 1 is 1 × 2, but it leads from 2 inputs to 2 units: 2 × 2`},
	{"rows and columns swapped", "[network]\nlayers = [{ units = 3, activation = \"tanh\" }, { units = 1, activation = \"sigmoid\" }]\n[init]\nweights = [[[1, 2], [1, 2], [3, 4]],\n [[1], [2], [3]]]\n[data]\nsource = \"xor\"\n", `a.toml:4:14: init.weights: the matrix of layer 1 is 3 × 2, but it leads from 2 inputs to 3 units: 2 × 3`},
	{"second matrix wrong", "[network]\nlayers = [{ units = 2, activation = \"tanh\" }, { units = 1, activation = \"sigmoid\" }]\n[init]\nweights = [\n  [[1, 2], [3, 4]],\n  [[1, 2]],\n]\n[data]\nsource = \"xor\"\n", `a.toml:6:5: init.weights: the matrix of layer 2 is 1 × 2, but it leads from 2 units to 1 unit: 2 × 1`},
	{"ragged matrix", "[init]\nweights = [[[1, 2],\n [3]]]\n", `a.toml:3:3: init.weights: layer 1: row 2 has 1 number, the rows before it have 2`},
	{"flat weights", "[init]\nweights = [1, 2, 3]\n", `a.toml:2:12: init.weights is a list with a matrix for each layer, in it a row for each unit the weights come from: [[[1, 2], …], …], not a list of numbers`},
	{"weights of one layer", "[init]\nweights = [[1, 2], [3, 4]]\n", `a.toml:2:13: init.weights is a list with a matrix for each layer, in it a row for each unit the weights come from: [[[1, 2], …], …], not a list of numbers`},
	{"words as weights", "[init]\nweights = [[[\"a\"]]]\n", `a.toml:2:14: init.weights: layer 1: number 1 of this row is "a", not a number`},
	{"weights not finite", "[init]\nweights = [[[1, inf]]]\n", `a.toml:2:14: init.weights: layer 1: number 2 of this row is inf, which is not finite`},
	{"weights not numbers", "[init]\nweights = [[[1, -nan]]]\n", `a.toml:2:14: init.weights: layer 1: number 2 of this row is nan, which is not finite`},
	{"too few biases", "[network]\nlayers = [{ units = 2, activation = \"tanh\" }, { units = 1, activation = \"sigmoid\" }]\n[init]\nweights = [[[1, 2], [3, 4]], [[1], [2]]]\nbiases = [[1, 2]]\n[data]\nsource = \"xor\"\n", `a.toml:5:1: init.biases: 1 row, but a 2-2-1 network has 2 layers with biases, each with a row`},
	{"row of biases too long", "[network]\nlayers = [{ units = 2, activation = \"tanh\" }, { units = 1, activation = \"sigmoid\" }]\n[init]\nweights = [[[1, 2], [3, 4]], [[1], [2]]]\nbiases = [[1, 2], [3, 4]]\n[data]\nsource = \"xor\"\n", `a.toml:5:20: init.biases: the row of layer 2 has 2 biases, but the layer has 1 unit`},
	{"field of another scheme", "[init]\nscheme = \"normal\"\nlow = 0\n", `a.toml:3:1: init.low: normal has no such field; it belongs to uniform`},
	{"field of no scheme", "[init]\nstddev = 2\n", `a.toml:2:1: init.stddev: xavier-uniform has no such field; it belongs to normal`},
	{"low above high", "[init]\nscheme = \"uniform\"\nlow = 2\n", `a.toml:3:1: init.low: from 2 to 1 there is no number to draw; low is at most high`},

	// Optimisers.
	{"field of another optimiser", "[training]\noptimizer = \"adam\"\nmomentum = 0.9\n", `a.toml:3:1: training.momentum: adam has no such field; it belongs to momentum and nesterov`},
	{"field of no optimiser", "[training]\nweight_decay = 0.1\n", `a.toml:2:1: training.weight_decay: sgd has no such field; it belongs to adamw`},

	// Data.
	{"no data", "title = \"x\"\n", `a.toml: there is no data to learn from: [data] needs source, csv, or x and y`},
	{"two sources", "[data]\nsource = \"xor\"\ncsv = \"a.csv\"\ntarget = \"y\"\n", `a.toml:3:1: data.csv: the data comes from data.source already: leave out one of the two`},
	{"rows and a source", "[data]\nx = [[1]]\ny = [[1]]\nsource = \"xor\"\n", `a.toml:2:1: data.x: the data comes from data.source already: leave out one of the two`},
	{"no target", "[data]\ncsv = \"testdata/people.csv\"\n", `a.toml:2:1: data.csv: which column is to be learned? Name it with --target: bmi (kg/m²), age [years], visits, outcome`},
	{"target without a file", "[data]\nsource = \"xor\"\ntarget = \"y\"\n", `a.toml:3:1: data.target: this belongs to a CSV file, but data.csv is missing`},
	{"features that a set does not have", "[data]\nsource = \"xor\"\nfeatures = [\"a\", \"q^2\"]\n", `a.toml:3:1: data.features: no feature is called "q"; there are a, b, and of these x^2, x*y and sin(x)`},
	{"samples of a real set", "[data]\nsource = \"iris\"\nsamples = 10\n", `a.toml:3:1: data.samples: the set iris is not generated, so there is nothing to choose`},
	{"noise of rows", "[data]\nx = [[1]]\ny = [[1]]\nnoise = 0.1\n", `a.toml:4:1: data.noise: this belongs to a generated set, but data.source is missing`},
	{"no file there", "[data]\ncsv = \"nowhere.csv\"\ntarget = \"y\"\n", `a.toml:2:1: data.csv: "nowhere.csv": no such file or directory`},
	{"inputs alone", "[data]\nx = [[1]]\n", `a.toml:2:1: data.x: inputs are given, but data.y, the targets, is missing`},
	{"targets alone", "[data]\ny = [[1]]\n", `a.toml:2:1: data.y: targets are given, but data.x is missing`},
	{"as many rows", "[data]\nx = [[1], [2]]\ny = [[1]]\n", `a.toml:3:1: data.y: 1 row, but x has 2 rows`},
	{"ragged inputs", "[data]\nx = [[1, 2], [3]]\ny = [[1], [0]]\n", `a.toml:2:15: data.x: row 2 has 1 number, the rows before it have 2`},
	{"flat inputs", "[data]\nx = [1, 2]\ny = [1, 2]\n", `a.toml:2:6: data.x is a list with a row of numbers for each sample: [[1, 2], …], not a list of numbers`},
	{"no rows", "[data]\nx = []\ny = []\n", `a.toml:2:1: data.x is a list with a row of numbers for each sample: [[1, 2], …], not an empty list`},
	{"empty rows", "[data]\nx = [[]]\ny = [[1]]\n", `a.toml:2:1: data.x: row 1 of x is empty`},
	{"words in rows", "[data]\nx = [[1, \"a\"]]\ny = [[1]]\n", `a.toml:2:10: data.x: number 2 of this row is "a", not a number`},
	{"not finite", "[data]\nx = [[1, nan]]\ny = [[1]]\n", `a.toml:2:7: data.x: number 2 of this row is nan, which is not finite`},
	{"rows too far apart to scale", "[data]\nx = [[1, 1e308], [2, -1e308]]\ny = [[1], [2]]\nscale = \"minmax\"\n", `a.toml:4:1: data.scale: minmax cannot scale "x2", which goes from −1e+308 to 1e+308, too far to divide by`},
	{"a row that scaling brings past all numbers", "[data]\nx = [[1.7e308], [-1.7e308], [-1.7e308], [-1.7e308]]\ny = [[1], [2], [3], [4]]\nscale = \"standard\"\n", `a.toml:4:1: data.scale: standard makes "x1" of sample 1 infinite: at 1.7e+308 it is too far from the others`},
	{"targets for cross-entropy", "[network]\nlayers = [{ units = 2, activation = \"softmax\" }]\n[training]\nloss = \"cross-entropy\"\n[data]\nx = [[1], [2]]\ny = [[3, 2], [5, -1]]\n", `a.toml:4:1: training.loss: cross-entropy takes targets from 0 on, but sample 2 has -1: mse takes any`},
	{"targets for bce", "[network]\nlayers = [{ units = 1, activation = \"sigmoid\" }]\n[training]\nloss = \"bce\"\n[data]\nx = [[1], [2]]\ny = [[0], [2]]\n", `a.toml:4:1: training.loss: bce takes targets from 0 to 1, but sample 2 has 2: mse takes any`},

	// Saved sessions.
	{"state without weights", "[data]\nsource = \"xor\"\n[state]\nepoch = 1\nstep = 1\nplace = 0\nloss_sum = 0.0\n", `a.toml:3:2: state: state.weights is missing; training cannot go on without it`},
	{"state without its step", "[data]\nsource = \"xor\"\n[state]\nepoch = 1\nplace = 0\nloss_sum = 0.0\nweights = [[[1]]]\n", `a.toml:3:2: state: state.step is missing; training cannot go on without it`},
	{"negative epoch", "[state]\nepoch = -1\n", `a.toml:2:9: state.epoch is a whole number from 0 on, not -1`},
	{"state of another network", "[network]\nlayers = [{ units = 1, activation = \"sigmoid\" }]\n[data]\nsource = \"xor\"\n[state]\nepoch = 1\nstep = 1\nplace = 0\nloss_sum = 0.0\nweights = [[[1]]]\nbiases = [[1]]\n", `a.toml:10:14: state.weights: the matrix of layer 1 is 1 × 1, but it leads from 2 inputs to 1 unit: 2 × 1`},
	{"state without biases", "[network]\nlayers = [{ units = 1, activation = \"sigmoid\" }]\n[data]\nsource = \"xor\"\n[state]\nepoch = 1\nstep = 1\nplace = 0\nloss_sum = 0.0\nweights = [[[1], [1]]]\n", `a.toml:5:2: state.biases: 0 rows, but a 2-1 network has 1 layer with biases, each with a row`},
	{"state between batches", "[network]\nlayers = [{ units = 1, activation = \"sigmoid\" }]\n[training]\nbatch_size = 2\n[data]\nsource = \"xor\"\n[state]\nepoch = 1\nstep = 2\nplace = 1\nloss_sum = 0.0\nweights = [[[1], [1]]]\nbiases = [[1]]\n", `a.toml:10:1: state.place: 1 is not where a batch begins: the epoch has 4 samples in batches of 2`},
	{"state past the epoch", "[network]\nlayers = [{ units = 1, activation = \"sigmoid\" }]\n[training]\nbatch_size = 2\n[data]\nsource = \"xor\"\n[state]\nepoch = 1\nstep = 4\nplace = 4\nloss_sum = 0.0\nweights = [[[1], [1]]]\nbiases = [[1]]\n", `a.toml:10:1: state.place: 4 is not where a batch begins: the epoch has 4 samples in batches of 2`},
	{"steps that epochs do not make", "[network]\nlayers = [{ units = 1, activation = \"sigmoid\" }]\n[data]\nsource = \"xor\"\n[state]\nepoch = 3\nstep = 2\nplace = 0\nloss_sum = 0.0\nweights = [[[1], [1]]]\nbiases = [[1]]\n", `a.toml:7:1: state.step: 3 epochs and 0 samples of the next, in batches of 4, are 3 steps, not 2`},
	{"state without its buffer", "[training]\noptimizer = \"momentum\"\n[data]\nsource = \"xor\"\n[state]\nepoch = 1\nstep = 1\nplace = 0\nloss_sum = 0.0\nweights = [[[1], [1]]]\nbiases = [[1]]\n", `a.toml:5:2: state: state.v_weights is missing; training cannot go on without it`},
	{"buffer of another optimiser", "[training]\noptimizer = \"momentum\"\n[data]\nsource = \"xor\"\n[state]\nepoch = 1\nstep = 1\nplace = 0\nloss_sum = 0.0\nweights = [[[1], [1]]]\nbiases = [[1]]\nv_weights = [[[1], [1]]]\nm_weights = [[[1], [1]]]\n", `a.toml:13:1: state.m_weights: momentum has no buffer m`},
}

func TestWrongFiles(t *testing.T) {
	for _, c := range wrongFiles {
		t.Run(c.name, func(t *testing.T) {
			err := errorOf(c.text)
			if err == nil {
				t.Fatal("no error")
			}
			if err.Error() != c.want {
				t.Errorf("\n got %s\nwant %s", err, c.want)
			}
			checkError(t, err)
		})
	}
}

// errorOf reads and resolves a file, and returns the error.
func errorOf(text string) error {
	s, err := session.Read(strings.NewReader(text), "a.toml")
	if err == nil {
		_, err = s.Resolve()
	}
	return err
}

// checkError tests what every error has to hold to.
func checkError(t interface{ Errorf(string, ...any) }, err error) {
	var typed *toml.Error
	if !errors.As(err, &typed) {
		t.Errorf("%v is a %T", err, err)
	}
	if strings.ContainsFunc(err.Error(), unicode.IsControl) {
		t.Errorf("%q holds control characters", err)
	}
}
