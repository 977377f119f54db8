// Package tiles draws a network whose layers are dense. Between two layers stands their
// matrix, a tile for each weight, its rows level with the units that it comes from and its
// columns numbered as the units that it goes to. The weights of the selected unit are
// framed, and stand in numbers beside the matrix.
package tiles
