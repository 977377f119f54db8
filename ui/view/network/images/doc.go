// Package images draws a network whose inputs are the pixels of a square picture: the
// picture, the weights of each hidden unit as a picture of the same size, and what the network
// answers for each class. Beside a unit's name stands its a as a bar, or its δ. Below the
// input stands what lifts a class, if there is room: the product of all weights on the way
// there.
package images
